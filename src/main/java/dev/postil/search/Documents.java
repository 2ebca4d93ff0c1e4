package dev.postil.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreDoc;

/// Tells of units that were found which documents they are of.
final class Documents {

    private Documents() {}

    /// One for each unit, in the same order.
    static List<String> of(IndexReader reader, ScoreDoc[] units) throws IOException {
        String[] documents = new String[units.length];
        Integer[] inOrder = new Integer[units.length];
        Arrays.setAll(inOrder, i -> i);
        Arrays.sort(inOrder, Comparator.comparingInt(i -> units[i].doc));
        LeafReaderContext leaf = null;
        SortedDocValues values = null;
        for (int i : inOrder) {
            int unit = units[i].doc;
            if (leaf == null || unit >= leaf.docBase + leaf.reader().maxDoc()) {
                leaf = reader.leaves().get(ReaderUtil.subIndex(unit, reader.leaves()));
                values = DocValues.getSorted(leaf.reader(), Fields.DOCUMENT);
            }
            if (values != null && values.advanceExact(unit - leaf.docBase)) {
                documents[i] = values.lookupOrd(values.ordValue()).utf8ToString();
            } else {
                documents[i] = "";
            }
        }
        return List.of(documents);
    }
}
