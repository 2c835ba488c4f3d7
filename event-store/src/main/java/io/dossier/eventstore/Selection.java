package io.dossier.eventstore;

/**
 * Whose events are looked up. Ids are compared letter by letter.
 *
 * @param id of the unit, tenancy, subject or actor; blank where all events are meant
 */
public record Selection(Key key, String id) {

    /** By what events are found. */
    public enum Key {
        /** What happened in a unit, its matters included. */
        UNIT("unit_id"),
        /** What happened during a tenancy, its matters included. */
        TENANCY("tenancy_id"),
        /** What changed one thing: a matter, renovation, document or tenancy; of everything else, the stream. */
        SUBJECT("subject_id"),
        /** What one person or system did. */
        ACTOR("actor"),
        /** Everything. */
        ALL("");

        private final String column;

        Key(String column) {
            this.column = column;
        }
    }

    /** All events. */
    public static final Selection ALL = new Selection(Key.ALL, "");

    /** Those of a unit. */
    public static Selection unit(String id) {
        return new Selection(Key.UNIT, id);
    }

    /** Those of a tenancy. */
    public static Selection tenancy(String id) {
        return new Selection(Key.TENANCY, id);
    }

    /** Those that change one thing. */
    public static Selection subject(String id) {
        return new Selection(Key.SUBJECT, id);
    }

    /** Those of a person or system. */
    public static Selection actor(String id) {
        return new Selection(Key.ACTOR, id);
    }

    /** The condition, with one parameter in it unless all are meant. */
    String condition() {
        return key == Key.ALL ? "1 = 1" : key.column + " = ?";
    }

    Object[] parameters(Object... others) {
        if (key == Key.ALL) {
            return others;
        }
        Object[] all = new Object[others.length + 1];
        all[0] = id;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }
}
