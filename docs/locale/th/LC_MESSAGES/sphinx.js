Documentation.addTranslations({
  locale: "th",
  plural_expr: "0",
  messages: {
    "Search Results": "ผลการค้นหา",
    "Searching": "กำลังค้นหา",
    "Preparing search...": "กำลังเตรียมค้นหา…",
    "Hide Search Matches": "เลิกเน้นคำที่ค้นหา",
    "Search finished, found one page matching the search query.": [
      "พบ ${resultCount} หน้าที่ตรงกับคำค้นหา"
    ],
    "Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories.":
      "ไม่พบหน้าใดที่มีคำเหล่านี้ โปรดตรวจตัวสะกด หรือลองใช้คำที่สั้นลง"
  }
});
