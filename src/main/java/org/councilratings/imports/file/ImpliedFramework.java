package org.councilratings.imports.file;

import java.util.Optional;

import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Framework;

/**
 * The framework version that a row implies by what it judges. It is never derived from a date: South Tyneside, begun
 * in December 2022 and published in May 2023, has the one combined judgement of the version before.
 *
 * @param words what the row says of framework and type, in plain words
 * @param hasOverall whether it has an overall effectiveness
 * @param hasInCare whether something is under "children in care", which lists also use for the combined judgement
 * @param hasCareLeavers whether care leavers are judged by themselves
 * @param isCombined whether the column itself says that the judgement is the combined one
 * @param lists the frameworks that there are
 */
record ImpliedFramework(String words, boolean hasOverall, boolean hasInCare, boolean hasCareLeavers, boolean isCombined,
        CodeLists lists) {

    /** The version, if what is judged leaves no other. */
    Optional<Framework> find() {
        if ((" " + words + " ").contains(" sif ") || words.contains("single inspection") || words.contains("re inspection")
                || words.contains("reinspection")) {
            return lists.findFramework(ChildrensServices.SIF_2013);
        }
        for (Framework framework : lists.defaultService().frameworks()) {
            if (words.contains(Heading.plain(framework.code()))) {
                return Optional.of(framework);
            }
        }
        // Only the version of 2018 judges children in care and care leavers as one.
        if (isCombined && hasInCare || hasOverall && hasInCare && !hasCareLeavers) {
            return lists.findFramework(ChildrensServices.ILACS_2018);
        }
        // Both judge them apart; what tells them apart is the overall effectiveness, which was abolished with the second.
        if (hasInCare && hasCareLeavers) {
            return lists.findFramework(hasOverall ? ChildrensServices.ILACS_2023 : ChildrensServices.ILACS_2026);
        }
        return Optional.empty();
    }
}
