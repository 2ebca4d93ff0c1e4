package dev.postil.intake.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;

/// Knows which layers are not shown when a document is opened.
final class Layers {

    private final @Nullable PDOptionalContentProperties properties;

    Layers(PDDocument document) {
        properties = document.getDocumentCatalog().getOCProperties();
    }

    boolean isHidden(@Nullable COSName tag, @Nullable COSDictionary group) {
        return properties != null
                && tag != null
                && group != null
                && tag.equals(COSName.OC)
                && group.getItem(COSName.TYPE) instanceof COSName type
                && type.equals(COSName.OCG)
                && !properties.isGroupEnabled(new PDOptionalContentGroup(group));
    }
}
