package io.dossier.standalone.importing;

import java.util.ArrayList;
import java.util.List;

/** Splits one record into its fields (RFC 4180), fed line by line, since a quoted field may go on in the next line. */
final class FieldSplitter {
    /** What is known after a line. */
    enum State {
        /** The record ended with the line. */
        COMPLETE,
        /** A quoted field goes on. */
        OPEN,
        /** Something stands between a closing quotation mark and the next separator. */
        MALFORMED
    }

    private enum Place {
        FIELD_START,
        UNQUOTED,
        QUOTED,
        AFTER_QUOTE
    }

    private final char separator;
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private Place place = Place.FIELD_START;

    FieldSplitter(char separator) {
        this.separator = separator;
    }

    /** The fields of a record that is {@link State#COMPLETE}. */
    List<String> fields() {
        return fields;
    }

    State feed(String line) {
        if (place == Place.QUOTED) {
            field.append('\n');
        }
        for (int i = 0; i < line.length(); i++) {
            if (!take(line.charAt(i))) {
                return State.MALFORMED;
            }
        }
        if (place == Place.QUOTED) {
            return State.OPEN;
        }
        endField();
        return State.COMPLETE;
    }

    private boolean take(char c) {
        switch (place) {
            case FIELD_START, UNQUOTED -> {
                if (c == separator) {
                    endField();
                } else if (c == '"' && place == Place.FIELD_START) {
                    place = Place.QUOTED;
                } else {
                    // a quotation mark inside an unquoted field is meant as it is, such as 12" monitor
                    field.append(c);
                    place = Place.UNQUOTED;
                }
            }
            case QUOTED -> {
                if (c == '"') {
                    place = Place.AFTER_QUOTE;
                } else {
                    field.append(c);
                }
            }
            case AFTER_QUOTE -> {
                if (c == '"') {
                    field.append(c);
                    place = Place.QUOTED;
                } else if (c == separator) {
                    endField();
                } else {
                    return false;
                }
            }
        }
        return true;
    }

    private void endField() {
        fields.add(field.toString());
        field.setLength(0);
        place = Place.FIELD_START;
    }
}
