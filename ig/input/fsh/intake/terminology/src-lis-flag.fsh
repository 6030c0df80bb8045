CodeSystem: SrcLisFlagCS
Id: src-lis-flag
Title: "检验系统箭头 / Arrows of a laboratory system"
Description: "检验系统以箭头写的异常标志。 The arrows by which a laboratory system flags a result."
* insert OwnCodeSystem
* #↑ "偏高"
* #↑ insert En([[High]])
* #↑↑ "危急偏高"
* #↑↑ insert En([[Critically high]])
* #↓ "偏低"
* #↓ insert En([[Low]])
* #↓↓ "危急偏低"
* #↓↓ insert En([[Critically low]])
