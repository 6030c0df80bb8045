package cn.medalliance.mappings;

/**
 * What can be said about a row, but for the guide's own invariants. The texts never hold what stands in a cell;
 * {@code %s} takes a limit, a heading or the reason that a table of the guide gives.
 */
public enum IssueCode {
    HEADER_MISSING("header-missing", Severity.FATAL, "表头缺少必需的列：%s。", "The header lacks a column that is needed: %s."),
    HEADER_REPEATED("header-repeated", Severity.FATAL, "表头中同一列出现两次。", "The header has the same column twice."),
    COLUMN_UNKNOWN("column-unknown", Severity.INFORMATION, "不认识的列，其内容不转换。", "An unknown column; it is not converted."),

    COLUMN_LEFT_OUT("column-left-out", Severity.INFORMATION, "此列不转换：%s", "This column is not converted: %s"),

    FILE_OLD_EXCEL(
            "file-old-excel",
            Severity.FATAL,
            "是旧版 Excel 文件（.xls）或加密文件，请另存为未加密的 .xlsx。",
            "A file of the old Excel (.xls), or an encrypted one; save it as .xlsx without a password."),
    FILE_HTML(
            "file-html",
            Severity.FATAL,
            "是网页而不是 .xlsx，只是改了扩展名；请用 Excel 另存为 .xlsx。",
            "A web page that is only named .xlsx; save it as .xlsx with a spreadsheet program."),
    FILE_NOT_XLSX("file-not-xlsx", Severity.FATAL, "不是 .xlsx 工作簿，或已损坏。", "Not an .xlsx workbook, or a broken one."),
    MESSAGE_UNREADABLE(
            "message-unreadable", Severity.ERROR, "不是可以解析的 HL7 v2 消息。", "Not an HL7 v2 message that can be parsed."),
    MESSAGE_SEVERAL(
            "message-several", Severity.ERROR, "一个传输帧应恰有一条消息。", "A frame of the transport holds exactly one message."),
    MESSAGE_UNKNOWN("message-unknown", Severity.ERROR, "不转换此类消息。", "Messages of this kind are not converted."),
    MESSAGE_MERGE(
            "message-merge",
            Severity.INFORMATION,
            "已登记核对任务；档案由协调中心核对后用 Patient/$mca-merge 合并。",
            "A task to compare the records is noted; the coordination centre merges them with Patient/$mca-merge."),
    MERGE_NOTHING(
            "merge-nothing",
            Severity.INFORMATION,
            "联盟不保存被合并的号码，或两个号码相同：没有可合并的档案。",
            "The alliance does not keep the number that was merged away, or both are the same: there is nothing to merge."),
    MERGE_SEVERAL(
            "merge-several",
            Severity.ERROR,
            "一条消息应恰好合并一对档案（一个 PID、一个 MRG）。",
            "A message merges exactly one pair of records (one PID and one MRG)."),
    MESSAGE_REFERRAL_ANSWER(
            "message-referral-answer",
            Severity.ERROR,
            "REF^I12 只提出转诊（RF1-1 为 P）；对转诊的应答用 RRI^I12。",
            "REF^I12 asks for a referral (P in RF1-1); the answer to one is an RRI^I12."),
    REFERRAL_CHANGE(
            "referral-change",
            Severity.ERROR,
            "更改转诊须由转出方在服务器上执行；取消用 REF^I14。",
            "A referral is changed at the server by who placed it; REF^I14 cancels it."),
    INPATIENT_ORDER(
            "inpatient-order",
            Severity.ERROR,
            "住院医嘱不是处方；出院带药在 HL7 v2 中以 ORC-29 为 O 标明。",
            "An order for the ward is no prescription; in HL7 v2, O in ORC-29 marks medicines for after the discharge."),
    REFERRAL_WITHOUT_DRAFT(
            "referral-without-draft",
            Severity.WARNING,
            "未写明转诊方向或医师执业证书号，只保存文书，不建转诊申请草稿。",
            "The direction, or the number of the doctor's licence, is not told: the document is kept, but no draft of a referral is made."),
    APPOINTMENT_WITHOUT_REFERRAL(
            "appointment-without-referral",
            Severity.ERROR,
            "只交换转诊的预约，缺少转诊单号。",
            "Only appointments of referrals are exchanged; the referral's number is missing."),
    MESSAGE_UNNUMBERED(
            "message-unnumbered", Severity.ERROR, "缺少用以再次识别的编号。", "The number by which it is known again is missing."),
    MESSAGE_REPEATED(
            "message-repeated", Severity.WARNING, "与第%s条消息的控制编号相同，已跳过。", "The control number of message %s; skipped."),
    SEGMENT_UNKNOWN("segment-unknown", Severity.INFORMATION, "此段不转换。", "This segment is not converted."),
    RESULT_STATUS("result-status", Severity.INFORMATION, "不是最终结果，未转换。", "Not a result that stands; not converted."),
    RESULT_NONE("result-none", Severity.ERROR, "没有可以转换的结果。", "There is no result that can be converted."),
    UNIT_MISSING("unit-missing", Severity.ERROR, "缺少单位，应为%s。", "The unit is missing; it should be %s."),
    FILE_NOT_CDA(
            "file-not-cda", Severity.FATAL, "不是 CDA 文档，或含有文档类型声明。", "Not a CDA document, or one with a document type."),
    FILE_ENCODING(
            "file-encoding",
            Severity.FATAL,
            "内容的编码与文件自己声明的不同，文字会成乱码。",
            "The encoding is another than the file says; its text would be garbled."),
    CHARACTERS_UNKNOWN(
            "characters-unknown",
            Severity.ERROR,
            "MSH-18 所写的字符集不转换；请用 UTF-8 或 GB18030。",
            "The character set that MSH-18 names is not converted; send UTF-8 or GB18030."),
    DOCUMENT_UNKNOWN("document-unknown", Severity.ERROR, "不转换此类文档。", "Documents of this kind are not converted."),
    DOCUMENT_UNNUMBERED("document-unnumbered", Severity.ERROR, "文档没有编号。", "The document has no number."),
    SECTION_MISSING("section-missing", Severity.ERROR, "缺少必需的章节：%s。", "A section that is needed is missing: %s."),
    ELEMENT_UNKNOWN("element-unknown", Severity.INFORMATION, "此数据元不转换。", "This data element is not converted."),
    FILE_TOO_LARGE(
            "file-too-large",
            Severity.FATAL,
            "文件或其解压后的内容过大（上限 %s）。",
            "The file, or what it unpacks to, is too large (%s at the most)."),

    ROW_BLANK("row-blank", Severity.INFORMATION, "空行，已跳过。", "A blank row, skipped."),
    ROW_UNKNOWN(
            "row-unknown", Severity.ERROR, "没有一个认识的列，只有：%s。", "Not one column of this row is known; it has only: %s."),
    ROW_QUOTES(
            "row-quotes",
            Severity.ERROR,
            "引号不成对，无法拆分单元格。",
            "The quotation marks do not pair; the cells cannot be told apart."),
    ROW_SYNTAX("row-syntax", Severity.ERROR, "此处已损坏，其后的内容无法读取。", "Damaged from here on; what follows cannot be read."),
    ROW_NO_RECORD("row-no-record", Severity.ERROR, "此处应为一条记录（JSON 对象）。", "A record, an object of JSON, belongs here."),
    ROW_TOO_LONG("row-too-long", Severity.ERROR, "行过长。", "The row is too long."),
    ROW_TOO_MANY_CELLS(
            "row-too-many-cells", Severity.ERROR, "单元格多于表头的列。", "The row has more cells than the header has columns."),
    ROW_REPEATED("row-repeated", Severity.WARNING, "与第%s行完全相同，已跳过。", "The same as row %s in every cell; skipped."),
    ROW_CONFLICT(
            "row-conflict",
            Severity.ERROR,
            "与第%s行是同一次随访，但内容不同。",
            "The same follow-up as row %s, but with other content."),
    VISIT_REPEATED(
            "visit-repeated",
            Severity.WARNING,
            "与第%s行是同一居民同一天的另一次随访，请核对是否重复。",
            "Another follow-up of the same resident on the day of row %s; please check whether it is a repetition."),

    CHARACTER_FORBIDDEN(
            "character-forbidden",
            Severity.ERROR,
            "含有 FHIR 文本不允许的字符 %s。",
            "Holds the character %s, which no text in FHIR may have."),
    ENCODING_SUSPECT(
            "encoding-suspect",
            Severity.WARNING,
            "文字疑似编码错误，请核对。",
            "The text looks spoilt by a wrong encoding; please check."),

    ID_INVALID(
            "id-invalid",
            Severity.WARNING,
            "身份证号无效（%s），不据以匹配或新建居民。",
            "The id-card number is invalid (%s); no resident is matched or created by it."),
    ID_UPGRADED(
            "id-upgraded", Severity.INFORMATION, "15位身份证号已升为18位。", "The 15-digit id-card number was upgraded to 18."),
    RECORD_NUMBER_INVALID(
            "record-number-invalid",
            Severity.WARNING,
            "健康档案编号不是17位数字，未采用。",
            "The health record number is not 17 digits; it is not used."),
    PATIENT_UNIDENTIFIED(
            "patient-unidentified",
            Severity.ERROR,
            "无法确定居民：需要有效的身份证号，或健康档案编号、姓名、出生日期三项齐全。",
            "The resident is unknown: that takes a valid id-card number, or record number, name and birth date."),
    BIRTH_DATE_MISMATCH(
            "birth-date-mismatch",
            Severity.WARNING,
            "出生日期与身份证号不符，只匹配、不新建居民。",
            "The birth date disagrees with the id-card number; the resident is matched, never created."),
    GENDER_MISMATCH(
            "gender-mismatch",
            Severity.WARNING,
            "性别与身份证号不符，只匹配、不新建居民。",
            "The sex disagrees with the id-card number; the resident is matched, never created."),
    NAME_MISSING(
            "name-missing",
            Severity.WARNING,
            "没有姓名，只匹配、不新建居民。",
            "Without a name the resident is matched, never created."),
    NAME_MISMATCH(
            "name-mismatch",
            Severity.WARNING,
            "姓名与本服务器中此号码的居民不同，按号码保存，请核对。",
            "The resident of this number has another name here; stored by the number, please check."),
    PHONE_UNREADABLE("phone-unreadable", Severity.WARNING, "不是电话号码，未采用。", "Not a telephone number; it is not used."),

    ORGANIZATION_MISSING(
            "organization-missing",
            Severity.ERROR,
            "没有机构编码；仅凭机构名称不能确定机构。",
            "There is no organisation code; a name alone does not identify an organisation."),
    ORGANIZATION_INVALID(
            "organization-invalid",
            Severity.ERROR,
            "机构编码不是有效的统一社会信用代码。",
            "The organisation code is not a valid unified social credit code."),
    DOCTOR_MISSING("doctor-missing", Severity.ERROR, "没有随访医生。", "The doctor is missing."),
    NUMBER_DERIVED(
            "number-derived",
            Severity.INFORMATION,
            "没有随访编号，已由档案号、病种、日期和医生推得。",
            "There is no follow-up number; one was derived from record number, programme, date and doctor."),

    DATE_MISSING("date-missing", Severity.ERROR, "没有日期。", "The date is missing."),
    DATE_UNREADABLE("date-unreadable", Severity.ERROR, "不是可以识别的日期。", "Not a date that can be read."),
    DATE_PLACEHOLDER(
            "date-placeholder",
            Severity.WARNING,
            "是程序代替空值的日期（0001年或1900-01-01），按缺失处理。",
            "A date that programs write for none (year 1 or 1900-01-01); taken as absent."),
    DATES_REVERSED("dates-reversed", Severity.ERROR, "早于「%s」。", "Before %s."),
    DATE_FUTURE("date-future", Severity.ERROR, "日期晚于接收日。", "The date is later than the day of reception."),

    NUMBER_UNREADABLE("number-unreadable", Severity.ERROR, "不是数值。", "Not a number."),
    NUMBER_NOT_WHOLE("number-not-whole", Severity.ERROR, "应为整数。", "A whole number is needed."),
    NUMBER_OUT_OF_RANGE("number-out-of-range", Severity.ERROR, "超出可能范围 %s–%s。", "Outside the possible range %s–%s."),
    NUMBER_TOO_LONG(
            "number-too-long",
            Severity.ERROR,
            "编号过长（上限 %s 个字符）。",
            "The number is too long (%s characters at the most)."),
    UNIT_MISMATCH("unit-mismatch", Severity.ERROR, "单位与本列要求的%s不符。", "The unit is not the %s that this column needs."),
    UNIT_CONVERTED(
            "unit-converted",
            Severity.INFORMATION,
            "已由%s换算为%s，原值保留。",
            "Converted from %s to %s; the original value is kept."),
    PAIR_UNREADABLE(
            "pair-unreadable", Severity.ERROR, "应为「数值/数值」。", "Two numbers with a slash between them are needed."),
    COLUMNS_DISAGREE("columns-disagree", Severity.ERROR, "与「%s」列的内容不一致。", "Disagrees with the column %s."),

    CODE_UNKNOWN("code-unknown", Severity.ERROR, "代码表中没有此取值。", "The table of codes does not have this value."),
    CODE_NO_MATCH("code-no-match", Severity.ERROR, "此取值不能对应：%s", "This value has no counterpart: %s"),
    CODE_OTHER(
            "code-other",
            Severity.INFORMATION,
            "表外文字，记为其他并保留原文。",
            "Words outside the table; kept, and coded as other."),

    VALUE_ABSENT(
            "value-absent",
            Severity.INFORMATION,
            "占位写法，按缺失记录（%s）。",
            "A stand-in for no value; recorded as absent (%s)."),
    ANSWER_MISSING(
            "answer-missing",
            Severity.WARNING,
            "表上必填而未填，按缺失记录。",
            "The form needs this and it is empty; recorded as absent."),

    ANSWER_NEEDED("answer-needed", Severity.ERROR, "表上必填而未填。", "The form needs this and it is empty."),
    ANSWER_NOT_ASKED(
            "answer-not-asked",
            Severity.ERROR,
            "与表上另一项矛盾，此项不应填写。",
            "Contradicts another answer of the form; this one should be empty."),

    DRUG_AS_TEXT(
            "drug-as-text",
            Severity.INFORMATION,
            "用法用量不能完全识别，保留原文。",
            "Dose or frequency cannot be read in full; the text is kept."),
    DRUG_WITHOUT_NAME(
            "drug-without-name",
            Severity.ERROR,
            "有用法用量而没有药名。",
            "There is a dose or a frequency without the name of a drug."),
    NUMBER_CONFLICT(
            "number-conflict",
            Severity.ERROR,
            "与第%s行编号相同，但内容不同。",
            "The same number as row %s, but with other content."),
    DIAGNOSIS_INCOMPLETE(
            "diagnosis-incomplete",
            Severity.WARNING,
            "诊断编码或确诊机构未填，只引用已有的诊断。",
            "The code of the diagnosis or who made it is missing; only an existing diagnosis is referred to."),
    RENEWED_UNKNOWN(
            "renewed-unknown",
            Severity.WARNING,
            "未写明所续的协议，按新协议保存。",
            "The contract that it renews is not named; stored as a new one."),
    CONTRACT_OVER(
            "contract-over",
            Severity.INFORMATION,
            "协议期已满；服务器已有的不再更改。",
            "Its term is over; what the server has of it is left as it is."),
    REFERRAL_UNDER_WAY(
            "referral-under-way",
            Severity.INFORMATION,
            "转诊尚未结束，存为草稿，由人补齐后提交。",
            "A referral that is not over; kept as a draft, which a person completes and places."),
    DRUG_REPEATED(
            "drug-repeated",
            Severity.ERROR,
            "同一处方中两次出现同一药名，且都没有自己的编号，无法再次识别。",
            "The same medicine twice in one prescription, neither with a number of its own by which it could be known again."),
    NUMBER_REPEATED(
            "number-repeated",
            Severity.ERROR,
            "同一份资料中两处用了同一个编号，无法区分。",
            "Two parts of what was sent have the same number, by which they cannot be told apart."),
    PRESCRIPTION_CONTRADICTED(
            "prescription-contradicted",
            Severity.ERROR,
            "本服务器中此编号的处方是另一种药，请核对。",
            "The prescription of this number is of another medicine here; please check."),
    ENROLMENT_REOPENED(
            "enrolment-reopened",
            Severity.WARNING,
            "本服务器中此专项档案已结束，本行又使其在管，请核对。",
            "The enrolment was over here, and the row makes it active again; please check."),
    ENROLMENT_STAYS_OVER(
            "enrolment-stays-over",
            Severity.WARNING,
            "本服务器中此专项档案已结束，本行没有结束之后的日期，档案仍为结束；要恢复管理，请填写结束之后的末次分组日期。",
            "The enrolment is over here and stays so, for the row tells of no day after its end; to take it up again, tell of one."),
    DRUG_NUMBER_REPEATED(
            "drug-number-repeated",
            Severity.ERROR,
            "同一处方中两种药用了同一个编号。",
            "Two medicines of one prescription have the same number."),
    ENROLMENT_INCOMPLETE(
            "enrolment-incomplete",
            Severity.WARNING,
            "建档所需的列不全，只引用已有的专项档案。",
            "Not all columns for an enrolment are filled; only an existing one is referred to.");

    private final String code;
    private final Severity severity;
    private final String zh;
    private final String en;

    IssueCode(String code, Severity severity, String zh, String en) {
        this.code = code;
        this.severity = severity;
        this.zh = zh;
        this.en = en;
    }

    /** The code as it leaves the library. */
    public String code() {
        return code;
    }

    /** What it weighs unless the place says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** The reason, with what the place has to add in both languages. */
    public Bilingual reason(Bilingual... details) {
        Object[] inChinese = new Object[details.length];
        Object[] inEnglish = new Object[details.length];
        for (int i = 0; i < details.length; i++) {
            inChinese[i] = details[i].zh();
            inEnglish[i] = details[i].en();
        }
        return new Bilingual(String.format(zh, inChinese), String.format(en, inEnglish));
    }
}
