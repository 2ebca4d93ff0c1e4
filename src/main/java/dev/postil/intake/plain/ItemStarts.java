package dev.postil.intake.plain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which lines of a group start a list item. A sign in the middle of a group can be chance (a line
/// of prose that begins with a dash), so it needs another item of the list before or after it.
final class ItemStarts {

    private record Place(String style, int number) {}

    private final List<Optional<ListMarker>> markers;
    private final Map<Place, Integer> first = new HashMap<>();
    private final Map<Place, Integer> last = new HashMap<>();

    ItemStarts(List<Line> group) {
        markers = group.stream().map(line -> ListMarker.of(line.text())).toList();
        for (int i = 0; i < markers.size(); i++) {
            if (markers.get(i).isPresent()) {
                ListMarker marker = markers.get(i).get();
                Place place = new Place(marker.style(), marker.number());
                first.putIfAbsent(place, i);
                last.put(place, i);
            }
        }
    }

    /// @param forced whether the break before the line is one of wrapping
    boolean startsItem(int line, boolean forced) {
        if (markers.get(line).isEmpty()) {
            return false;
        }
        ListMarker marker = markers.get(line).get();
        return line == 0 || isConfirmed(line, marker) || (marker.sure() && !forced);
    }

    private boolean isConfirmed(int line, ListMarker marker) {
        if (!marker.isCounted()) {
            Place place = new Place(marker.style(), 0);
            return first.getOrDefault(place, line) < line || last.getOrDefault(place, line) > line;
        }
        Place before = new Place(marker.style(), marker.number() - 1);
        Place after = new Place(marker.style(), marker.number() + 1);
        return first.getOrDefault(before, line) < line || last.getOrDefault(after, line) > line;
    }
}
