package cn.medalliance.load.model;

/** Hears how far a load has come. */
public interface LoadProgress {

    /** Another part of the work begins. */
    void begin(Part part, long all);

    /** So much of the part is done. */
    void step(long done);

    /** The parts, in order. */
    enum Part {
        IDS("读取标识 ids", "B"),
        ROWS("写入资源 resources", ""),
        INDEXES("建立索引 indexes", ""),
        REFERENCES("建立外键 foreign keys", ""),
        DERIVED("派生数据 derived", "");

        private final String words;
        private final String unit;

        Part(String words, String unit) {
            this.words = words;
            this.unit = unit;
        }

        public String words() {
            return words;
        }

        public String unit() {
            return unit;
        }
    }
}
