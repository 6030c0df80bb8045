package cn.medalliance.fhir.text;

/** Makes the text index agree with the database after rows were stored past it. */
public interface TextRefresh {

    /** Asks for another comparison; searches by text wait for it. */
    void again();
}
