package io.dossier.query.infrastructure.access;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which matters of the register somebody may see. The head of a department sees what the own department solves now, and what they are the first
 * responder of (R7.11); what nobody was told to solve yet is the customer-service department's. What is not seen is as if it were not there.
 *
 * @param all whether they see every matter
 * @param departments else the ids of the departments that they head
 * @param user and their name
 */
public record MattersInSight(boolean all, Set<String> departments, String user) {

    /** As the claim of whoever heads every department has it. */
    private static final String EVERY_DEPARTMENT = "*";

    /** Every matter. */
    public static final MattersInSight ALL = new MattersInSight(true, Set.of(), "");

    public MattersInSight {
        departments = Set.copyOf(departments);
    }

    /** What the head of these departments sees. */
    static MattersInSight ofHead(Set<String> departments, String user) {
        return new MattersInSight(departments.contains(EVERY_DEPARTMENT), departments, user);
    }

    /** Whether they see what this department solves; null where none was told to. */
    public boolean takes(@Nullable String department) {
        return all || (department != null && departments.contains(department));
    }

    /** Whether they see a matter that this department solves and this employee owns. */
    public boolean takes(@Nullable String department, String firstResponder) {
        return takes(department) || (!user.isEmpty() && user.equals(firstResponder));
    }

    /** By which answers for two people differ. */
    public String mark() {
        return all ? "all" : new TreeSet<>(departments) + "/" + user;
    }
}
