CodeSystem: McaIcd10cnCS
Id: mca-icd10cn
Title: "疾病分类（国家版 ICD-10，片段） / ICD-10, national edition (fragment)"
Description: "慢病管理涉及的疾病类目：I10–I15、E10–E14、J44、I20–I25、I60–I69、N18、C00–C97。 The disease categories of chronic care: I10 to I15, E10 to E14, J44, I20 to I25, I60 to I69, N18, C00 to C97."
* insert NationalFragment(2.16.156.10011.2.3.3.11)
* #I10 "特发性（原发性）高血压"
* #I10 insert En([[Essential (primary) hypertension]])
* #I11 "高血压性心脏病"
* #I11 insert En([[Hypertensive heart disease]])
* #I12 "高血压性肾脏病"
* #I12 insert En([[Hypertensive renal disease]])
* #I13 "高血压性心脏和肾脏病"
* #I13 insert En([[Hypertensive heart and renal disease]])
* #I15 "继发性高血压"
* #I15 insert En([[Secondary hypertension]])
* #E10 "1型糖尿病"
* #E10 insert En([[Type 1 diabetes mellitus]])
* #E11 "2型糖尿病"
* #E11 insert En([[Type 2 diabetes mellitus]])
* #E11.0 "2型糖尿病伴有昏迷"
* #E11.0 insert En([[Type 2 diabetes mellitus with coma]])
* #E11.1 "2型糖尿病伴有酮症酸中毒"
* #E11.1 insert En([[Type 2 diabetes mellitus with ketoacidosis]])
* #E11.2 "2型糖尿病伴有肾的并发症"
* #E11.2 insert En([[Type 2 diabetes mellitus with renal complications]])
* #E11.3 "2型糖尿病伴有眼的并发症"
* #E11.3 insert En([[Type 2 diabetes mellitus with ophthalmic complications]])
* #E11.4 "2型糖尿病伴有神经的并发症"
* #E11.4 insert En([[Type 2 diabetes mellitus with neurological complications]])
* #E11.5 "2型糖尿病伴有周围循环并发症"
* #E11.5 insert En([[Type 2 diabetes mellitus with peripheral circulatory complications]])
* #E11.6 "2型糖尿病伴有其他特指的并发症"
* #E11.6 insert En([[Type 2 diabetes mellitus with other specified complications]])
* #E11.7 "2型糖尿病伴有多个并发症"
* #E11.7 insert En([[Type 2 diabetes mellitus with multiple complications]])
* #E11.8 "2型糖尿病伴有未特指的并发症"
* #E11.8 insert En([[Type 2 diabetes mellitus with unspecified complications]])
* #E11.9 "2型糖尿病不伴有并发症"
* #E11.9 insert En([[Type 2 diabetes mellitus without complications]])
* #E12 "营养不良相关性糖尿病"
* #E12 insert En([[Malnutrition-related diabetes mellitus]])
* #E13 "其他特指的糖尿病"
* #E13 insert En([[Other specified diabetes mellitus]])
* #E14 "未特指的糖尿病"
* #E14 insert En([[Unspecified diabetes mellitus]])
* #J44 "其他慢性阻塞性肺病"
* #J44 insert En([[Other chronic obstructive pulmonary disease]])
* #J44.0 "慢性阻塞性肺病伴有急性下呼吸道感染"
* #J44.0 insert En([[COPD with acute lower respiratory infection]])
* #J44.1 "慢性阻塞性肺病伴有急性加重"
* #J44.1 insert En([[COPD with acute exacerbation]])
* #J44.8 "其他特指的慢性阻塞性肺病"
* #J44.8 insert En([[Other specified COPD]])
* #J44.9 "未特指的慢性阻塞性肺病"
* #J44.9 insert En([[COPD, unspecified]])
* #I20 "心绞痛"
* #I20 insert En([[Angina pectoris]])
* #I21 "急性心肌梗死"
* #I21 insert En([[Acute myocardial infarction]])
* #I22 "随后性心肌梗死"
* #I22 insert En([[Subsequent myocardial infarction]])
* #I23 "急性心肌梗死后的某些近期并发症"
* #I23 insert En([[Current complications following acute myocardial infarction]])
* #I24 "其他急性缺血性心脏病"
* #I24 insert En([[Other acute ischaemic heart diseases]])
* #I25 "慢性缺血性心脏病"
* #I25 insert En([[Chronic ischaemic heart disease]])
* #I60 "蛛网膜下出血"
* #I60 insert En([[Subarachnoid haemorrhage]])
* #I61 "脑内出血"
* #I61 insert En([[Intracerebral haemorrhage]])
* #I62 "其他非创伤性颅内出血"
* #I62 insert En([[Other nontraumatic intracranial haemorrhage]])
* #I63 "脑梗死"
* #I63 insert En([[Cerebral infarction]])
* #I64 "脑卒中，未特指为出血或梗死"
* #I64 insert En([[Stroke, not specified as haemorrhage or infarction]])
* #I65 "入脑前动脉的闭塞和狭窄"
* #I65 insert En([[Occlusion and stenosis of precerebral arteries]])
* #I66 "大脑动脉的闭塞和狭窄"
* #I66 insert En([[Occlusion and stenosis of cerebral arteries]])
* #I67 "其他脑血管病"
* #I67 insert En([[Other cerebrovascular diseases]])
* #I68 "分类于他处疾病引起的脑血管疾患"
* #I68 insert En([[Cerebrovascular disorders in diseases classified elsewhere]])
* #I69 "脑血管病后遗症"
* #I69 insert En([[Sequelae of cerebrovascular disease]])
* #N18 "慢性肾脏病"
* #N18 insert En([[Chronic kidney disease]])
* #C00 "唇恶性肿瘤"
* #C00 insert En([[Malignant neoplasm of lip]])
* #C01 "舌根恶性肿瘤"
* #C01 insert En([[Malignant neoplasm of base of tongue]])
* #C02 "舌其他部位恶性肿瘤"
* #C02 insert En([[Malignant neoplasm of other parts of tongue]])
* #C03 "牙龈恶性肿瘤"
* #C03 insert En([[Malignant neoplasm of gum]])
* #C04 "口底恶性肿瘤"
* #C04 insert En([[Malignant neoplasm of floor of mouth]])
* #C05 "腭恶性肿瘤"
* #C05 insert En([[Malignant neoplasm of palate]])
* #C06 "口其他部位恶性肿瘤"
* #C06 insert En([[Malignant neoplasm of other parts of mouth]])
* #C07 "腮腺恶性肿瘤"
* #C07 insert En([[Malignant neoplasm of parotid gland]])
* #C08 "其他大涎腺恶性肿瘤"
* #C08 insert En([[Malignant neoplasm of other major salivary glands]])
* #C09 "扁桃体恶性肿瘤"
* #C09 insert En([[Malignant neoplasm of tonsil]])
* #C10 "口咽恶性肿瘤"
* #C10 insert En([[Malignant neoplasm of oropharynx]])
* #C11 "鼻咽恶性肿瘤"
* #C11 insert En([[Malignant neoplasm of nasopharynx]])
* #C12 "梨状窦恶性肿瘤"
* #C12 insert En([[Malignant neoplasm of piriform sinus]])
* #C13 "下咽恶性肿瘤"
* #C13 insert En([[Malignant neoplasm of hypopharynx]])
* #C14 "唇、口腔和咽其他部位恶性肿瘤"
* #C14 insert En([[Malignant neoplasm of other sites in lip, oral cavity and pharynx]])
* #C15 "食管恶性肿瘤"
* #C15 insert En([[Malignant neoplasm of oesophagus]])
* #C16 "胃恶性肿瘤"
* #C16 insert En([[Malignant neoplasm of stomach]])
* #C17 "小肠恶性肿瘤"
* #C17 insert En([[Malignant neoplasm of small intestine]])
* #C18 "结肠恶性肿瘤"
* #C18 insert En([[Malignant neoplasm of colon]])
* #C19 "直肠乙状结肠连接处恶性肿瘤"
* #C19 insert En([[Malignant neoplasm of rectosigmoid junction]])
* #C20 "直肠恶性肿瘤"
* #C20 insert En([[Malignant neoplasm of rectum]])
* #C21 "肛门和肛管恶性肿瘤"
* #C21 insert En([[Malignant neoplasm of anus and anal canal]])
* #C22 "肝和肝内胆管恶性肿瘤"
* #C22 insert En([[Malignant neoplasm of liver and intrahepatic bile ducts]])
* #C23 "胆囊恶性肿瘤"
* #C23 insert En([[Malignant neoplasm of gallbladder]])
* #C24 "胆道其他部位恶性肿瘤"
* #C24 insert En([[Malignant neoplasm of other parts of biliary tract]])
* #C25 "胰恶性肿瘤"
* #C25 insert En([[Malignant neoplasm of pancreas]])
* #C26 "其他消化器官恶性肿瘤"
* #C26 insert En([[Malignant neoplasm of other digestive organs]])
* #C30 "鼻腔和中耳恶性肿瘤"
* #C30 insert En([[Malignant neoplasm of nasal cavity and middle ear]])
* #C31 "副鼻窦恶性肿瘤"
* #C31 insert En([[Malignant neoplasm of accessory sinuses]])
* #C32 "喉恶性肿瘤"
* #C32 insert En([[Malignant neoplasm of larynx]])
* #C33 "气管恶性肿瘤"
* #C33 insert En([[Malignant neoplasm of trachea]])
* #C34 "支气管和肺恶性肿瘤"
* #C34 insert En([[Malignant neoplasm of bronchus and lung]])
* #C37 "胸腺恶性肿瘤"
* #C37 insert En([[Malignant neoplasm of thymus]])
* #C38 "心脏、纵隔和胸膜恶性肿瘤"
* #C38 insert En([[Malignant neoplasm of heart, mediastinum and pleura]])
* #C39 "其他呼吸和胸腔内器官恶性肿瘤"
* #C39 insert En([[Malignant neoplasm of other respiratory and intrathoracic organs]])
* #C40 "四肢骨和关节软骨恶性肿瘤"
* #C40 insert En([[Malignant neoplasm of bone and articular cartilage of limbs]])
* #C41 "其他部位骨和关节软骨恶性肿瘤"
* #C41 insert En([[Malignant neoplasm of bone and articular cartilage of other sites]])
* #C43 "皮肤恶性黑色素瘤"
* #C43 insert En([[Malignant melanoma of skin]])
* #C44 "皮肤其他恶性肿瘤"
* #C44 insert En([[Other malignant neoplasms of skin]])
* #C45 "间皮瘤"
* #C45 insert En([[Mesothelioma]])
* #C46 "卡波西肉瘤"
* #C46 insert En([[Kaposi sarcoma]])
* #C47 "周围神经和自主神经系统恶性肿瘤"
* #C47 insert En([[Malignant neoplasm of peripheral nerves and autonomic nervous system]])
* #C48 "腹膜后和腹膜恶性肿瘤"
* #C48 insert En([[Malignant neoplasm of retroperitoneum and peritoneum]])
* #C49 "其他结缔组织和软组织恶性肿瘤"
* #C49 insert En([[Malignant neoplasm of other connective and soft tissue]])
* #C50 "乳房恶性肿瘤"
* #C50 insert En([[Malignant neoplasm of breast]])
* #C51 "外阴恶性肿瘤"
* #C51 insert En([[Malignant neoplasm of vulva]])
* #C52 "阴道恶性肿瘤"
* #C52 insert En([[Malignant neoplasm of vagina]])
* #C53 "宫颈恶性肿瘤"
* #C53 insert En([[Malignant neoplasm of cervix uteri]])
* #C54 "子宫体恶性肿瘤"
* #C54 insert En([[Malignant neoplasm of corpus uteri]])
* #C55 "子宫未特指部位恶性肿瘤"
* #C55 insert En([[Malignant neoplasm of uterus, part unspecified]])
* #C56 "卵巢恶性肿瘤"
* #C56 insert En([[Malignant neoplasm of ovary]])
* #C57 "其他女性生殖器官恶性肿瘤"
* #C57 insert En([[Malignant neoplasm of other female genital organs]])
* #C58 "胎盘恶性肿瘤"
* #C58 insert En([[Malignant neoplasm of placenta]])
* #C60 "阴茎恶性肿瘤"
* #C60 insert En([[Malignant neoplasm of penis]])
* #C61 "前列腺恶性肿瘤"
* #C61 insert En([[Malignant neoplasm of prostate]])
* #C62 "睾丸恶性肿瘤"
* #C62 insert En([[Malignant neoplasm of testis]])
* #C63 "其他男性生殖器官恶性肿瘤"
* #C63 insert En([[Malignant neoplasm of other male genital organs]])
* #C64 "肾（除外肾盂）恶性肿瘤"
* #C64 insert En([[Malignant neoplasm of kidney, except renal pelvis]])
* #C65 "肾盂恶性肿瘤"
* #C65 insert En([[Malignant neoplasm of renal pelvis]])
* #C66 "输尿管恶性肿瘤"
* #C66 insert En([[Malignant neoplasm of ureter]])
* #C67 "膀胱恶性肿瘤"
* #C67 insert En([[Malignant neoplasm of bladder]])
* #C68 "其他泌尿器官恶性肿瘤"
* #C68 insert En([[Malignant neoplasm of other urinary organs]])
* #C69 "眼和附器恶性肿瘤"
* #C69 insert En([[Malignant neoplasm of eye and adnexa]])
* #C70 "脑脊膜恶性肿瘤"
* #C70 insert En([[Malignant neoplasm of meninges]])
* #C71 "脑恶性肿瘤"
* #C71 insert En([[Malignant neoplasm of brain]])
* #C72 "脊髓、颅神经和中枢神经系统其他部位恶性肿瘤"
* #C72 insert En([[Malignant neoplasm of spinal cord, cranial nerves and other parts of central nervous system]])
* #C73 "甲状腺恶性肿瘤"
* #C73 insert En([[Malignant neoplasm of thyroid gland]])
* #C74 "肾上腺恶性肿瘤"
* #C74 insert En([[Malignant neoplasm of adrenal gland]])
* #C75 "其他内分泌腺恶性肿瘤"
* #C75 insert En([[Malignant neoplasm of other endocrine glands]])
* #C76 "其他和不明确部位恶性肿瘤"
* #C76 insert En([[Malignant neoplasm of other and ill-defined sites]])
* #C77 "淋巴结继发性恶性肿瘤"
* #C77 insert En([[Secondary malignant neoplasm of lymph nodes]])
* #C78 "呼吸和消化器官继发性恶性肿瘤"
* #C78 insert En([[Secondary malignant neoplasm of respiratory and digestive organs]])
* #C79 "其他部位继发性恶性肿瘤"
* #C79 insert En([[Secondary malignant neoplasm of other sites]])
* #C80 "未特指部位的恶性肿瘤"
* #C80 insert En([[Malignant neoplasm without specification of site]])
* #C81 "霍奇金病"
* #C81 insert En([[Hodgkin disease]])
* #C82 "滤泡性非霍奇金淋巴瘤"
* #C82 insert En([[Follicular non-Hodgkin lymphoma]])
* #C83 "弥漫性非霍奇金淋巴瘤"
* #C83 insert En([[Diffuse non-Hodgkin lymphoma]])
* #C84 "周围和皮的T细胞淋巴瘤"
* #C84 insert En([[Peripheral and cutaneous T-cell lymphomas]])
* #C85 "非霍奇金淋巴瘤其他类型"
* #C85 insert En([[Other types of non-Hodgkin lymphoma]])
* #C88 "恶性免疫增生性疾病"
* #C88 insert En([[Malignant immunoproliferative diseases]])
* #C90 "多发性骨髓瘤和恶性浆细胞肿瘤"
* #C90 insert En([[Multiple myeloma and malignant plasma cell neoplasms]])
* #C91 "淋巴样白血病"
* #C91 insert En([[Lymphoid leukaemia]])
* #C92 "髓样白血病"
* #C92 insert En([[Myeloid leukaemia]])
* #C93 "单核细胞白血病"
* #C93 insert En([[Monocytic leukaemia]])
* #C94 "特指细胞类型的其他白血病"
* #C94 insert En([[Other leukaemias of specified cell type]])
* #C95 "未特指细胞类型的白血病"
* #C95 insert En([[Leukaemia of unspecified cell type]])
* #C96 "淋巴、造血和有关组织其他恶性肿瘤"
* #C96 insert En([[Other malignant neoplasms of lymphoid, haematopoietic and related tissue]])
* #C97 "独立的多个部位（原发性）恶性肿瘤"
* #C97 insert En([[Malignant neoplasms of independent multiple sites]])
