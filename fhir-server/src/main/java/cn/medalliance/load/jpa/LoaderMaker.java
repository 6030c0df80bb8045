package cn.medalliance.load.jpa;

import cn.medalliance.load.jpa.LoadTable.Load;
import cn.medalliance.load.model.KnownIds;

/** Makes what stores chunks, one for each thread, from the server's own parts. */
interface LoaderMaker {

    /** The tables that are written. */
    HapiTables tables();

    ChunkLoader make(Load load, KnownIds ids);
}
