package io.dossier.query.planning;

import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;

/**
 * What the server was asked to find in a collection.
 *
 * @param collection its name
 * @param question as the command that finds it, which can be explained: writes look for their documents as a {@code find} would
 */
record Asked(String collection, BsonDocument question) {

    /** As many values are enough for a plan: with more of them than there are documents, reading all would be right. */
    private static final int MOST_VALUES = 3;

    private static final Set<String> COMMANDS = Set.of("find", "aggregate");

    /** What a command of the driver's asks for; a bulk write asks for something with each of its writes. */
    static List<Asked> by(String command, BsonDocument sent) {
        return switch (command) {
            case "find" -> List.of(as("find", sent, "filter", "sort", "limit"));
            case "aggregate" -> List.of(as("aggregate", sent, "pipeline", "cursor"));
            case "count", "distinct" -> sent.containsKey("query") ? List.of(found(command, sent, "query")) : List.of();
            case "findAndModify" -> List.of(found(command, sent, "query"));
            case "update" -> each(command, sent, "updates");
            case "delete" -> each(command, sent, "deletes");
            default -> List.of();
        };
    }

    private static Asked as(String command, BsonDocument sent, String... parts) {
        BsonDocument question = new BsonDocument(command, sent.get(command));
        for (String part : parts) {
            if (sent.containsKey(part)) {
                question.append(part, withFewValues(sent.get(part)));
            }
        }
        return new Asked(sent.getString(command).getValue(), question);
    }

    private static Asked found(String command, BsonDocument sent, String filter) {
        return find(sent.getString(command), sent.getDocument(filter));
    }

    private static List<Asked> each(String command, BsonDocument sent, String writes) {
        return sent.getArray(writes).stream()
                .map(write -> find(sent.getString(command), write.asDocument().getDocument("q")))
                .toList();
    }

    private static Asked find(BsonString collection, BsonDocument filter) {
        return as("find", new BsonDocument("find", collection).append("filter", filter), "filter");
    }

    private static BsonValue withFewValues(BsonValue value) {
        if (value instanceof BsonDocument document) {
            BsonDocument fewer = new BsonDocument();
            document.forEach((key, below) -> fewer.append(key, withFewValues(below)));
            return fewer;
        }
        return value instanceof BsonArray array
                ? new BsonArray(array.stream()
                        .limit(MOST_VALUES)
                        .map(Asked::withFewValues)
                        .toList())
                : value;
    }

    /** The same of the documents that serve, where it was asked of a generation that is built beside them and goes when that is done. */
    Asked ofServing() {
        String serving = collection.replaceFirst("@\\d+$", "");
        BsonDocument asked = question.clone();
        asked.put(question.getFirstKey(), new BsonString(serving));
        return new Asked(serving, asked);
    }

    /** The same for all questions that differ in their values alone. */
    String shape() {
        return collection + " " + shape(question, "");
    }

    private static String shape(BsonValue value, String key) {
        if (value instanceof BsonDocument document) {
            StringBuilder all = new StringBuilder("{");
            document.forEach((name, below) -> all.append(all.length() == 1 ? "" : ", ")
                    .append(name)
                    .append(": ")
                    .append(shape(below, name)));
            return all.append("}").toString();
        }
        if (value instanceof BsonArray array) {
            return array.stream()
                    .map(each -> shape(each, key))
                    .distinct()
                    .toList()
                    .toString();
        }
        boolean isForm = value.isString() && (value.asString().getValue().startsWith("$") || COMMANDS.contains(key));
        return isForm ? value.asString().getValue() : "?";
    }

    /** The command by which the server tells its plan; a document keeps the order in which a command's name must come first. */
    Document toExplain() {
        return new Document("explain", question).append("verbosity", "queryPlanner");
    }
}
