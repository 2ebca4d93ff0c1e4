package dev.postil.intake.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;

/// Reads what is drawn in another place; pictures are counted, not decoded.
final class DrawnForm extends OperatorProcessor {

    private static final int DEEPEST = 20;

    private final Runnable picture;

    DrawnForm(PDFStreamEngine context, Runnable picture) {
        super(context);
        this.picture = picture;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        if (operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
            throw new MissingOperandException(operator, operands);
        }
        PDFStreamEngine reader = getContext();
        if (reader.getResources().isImageXObject(name)) {
            picture.run();
            return;
        }
        PDXObject drawn = reader.getResources().getXObject(name);
        if (!(drawn instanceof PDFormXObject form)) {
            return;
        }
        reader.increaseLevel();
        try {
            if (reader.getLevel() > DEEPEST) {
                return;
            }
            if (form instanceof PDTransparencyGroup group) {
                reader.showTransparencyGroup(group);
            } else {
                reader.showForm(form);
            }
        } finally {
            reader.decreaseLevel();
        }
    }

    @Override
    public String getName() {
        return OperatorName.DRAW_OBJECT;
    }
}
