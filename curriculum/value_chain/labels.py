"""The labels that module 1 accepts, with the Thai and English ways of writing them."""

from curriculum.kit.answers.label import Choices

STEP_CODES = ("S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8")
ACTIVITIES = ("a", "b", "c", "d", "e", "f", "g", "h", "i")

STEPS = Choices(
    {
        "S1": ("รับบัตรคิว", "take a queue ticket"),
        "S2": ("ตรวจความครบถ้วนของเอกสาร", "check the documents"),
        "S3": ("กรอกแบบคำขอ", "กรอกแบบคำขอ (กระดาษ)", "fill in the form"),
        "S4": ("ตรวจสอบรายการทะเบียนราษฎร", "check the register"),
        "S5": ("ถ่ายภาพและพิมพ์ลายนิ้วมือ", "photo and fingerprints"),
        "S6": ("พนักงานเจ้าหน้าที่อนุมัติ", "อนุมัติ", "approval", "approve"),
        "S7": ("พิมพ์บัตร", "print the card"),
        "S8": ("ตรวจทานและมอบบัตร", "check and hand over the card"),
    }
)
VALUE_CLASSES = Choices(
    {
        "VA": ("สร้างคุณค่า", "งานที่สร้างคุณค่า", "value-added", "value added"),
        "NNVA": ("จำเป็น", "จำเป็นแต่ไม่สร้างคุณค่า", "งานจำเป็นที่ไม่สร้างคุณค่า", "necessary"),
        "NVA": ("สูญเปล่า", "ความสูญเปล่า", "ไม่สร้างคุณค่า", "waste", "non-value-added"),
    }
)
CATEGORIES = Choices(
    {
        "inbound": ("รับเข้า", "inbound logistics"),
        "operations": ("ปฏิบัติการ", "operation"),
        "outbound": ("ส่งมอบ", "outbound logistics"),
        "marketing": ("สื่อสารและเข้าถึง", "การตลาด", "marketing & sales", "outreach"),
        "service": ("บริการหลังรับ", "บริการ", "after-sales service"),
        "infrastructure": ("โครงสร้างองค์กร", "โครงสร้างพื้นฐานองค์กร", "firm infrastructure"),
        "hr": ("บุคคล", "ทรัพยากรบุคคล", "human resource management", "human resources"),
        "technology": ("เทคโนโลยี", "technology development", "it"),
        "procurement": ("พัสดุ", "จัดซื้อจัดจ้าง", "purchasing"),
    }
)
