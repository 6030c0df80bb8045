package cn.medalliance.identity;

import java.util.Set;

/** What residents are called, as it is stored with what the transaction that runs wrote. */
public interface ResidentNames {

    /**
     * All names of a resident, also former ones, each in one piece as it is written in Chinese; none when nobody has this id.
     *
     * @param resident the id of the Patient
     */
    Set<String> of(String resident);
}
