"""Writes the workbooks of this folder. Needs openpyxl, XlsxWriter, LibreOffice and its Python bindings."""
import datetime
import subprocess
import sys

import openpyxl
import xlsxwriter

HEADER = ["team", "respondent", "Submitted", "q1", "q2", "q3", "Consent", "Sum"]
ROWS = [
    ["north", "p1", datetime.datetime(2026, 3, 31, 10, 15), 4, 2.5, "mostly", True],
    ["north", "p2", datetime.datetime(2026, 3, 31, 23, 59, 59), 5, 0.1, "Größtenteils – oft", False],
    ["south", "p3", datetime.datetime(2026, 4, 1), None, 3, "not at all", True],
]

def openpyxl_book(path, formulas):
    book = openpyxl.Workbook()
    notes = book.active
    notes.title = "Notes"
    sheet = book.create_sheet("Answers 2026")
    sheet.append(HEADER)
    for number, row in enumerate(ROWS, 2):
        sheet.append(row + ([f"=D{number}+E{number}"] if formulas else []))
        sheet.cell(number, 3).number_format = "yyyy-mm-dd hh:mm"
    sheet.append([])
    sheet.append(["", "", None])
    book.save(path)

openpyxl_book("openpyxl.xlsx", formulas=False)
openpyxl_book("formulas-without-values.xlsx", formulas=True)
subprocess.run(["soffice", "--headless", "--convert-to", "xlsx", "--outdir", "converted", "formulas-without-values.xlsx"], check=True)
subprocess.run(["mv", "converted/formulas-without-values.xlsx", "libreoffice.xlsx"], check=True)
subprocess.run(["soffice", "--headless", "--convert-to", "xls", "--outdir", ".", "libreoffice.xlsx"], check=True)
subprocess.run(["mv", "libreoffice.xls", "old.xls"], check=True)
subprocess.run(["soffice", "--headless", "--convert-to", "ods", "--outdir", ".", "libreoffice.xlsx"], check=True)
subprocess.run(["mv", "libreoffice.ods", "answers.ods"], check=True)

book = xlsxwriter.Workbook("xlsxwriter-1904.xlsx", {"date_1904": True, "default_date_format": "d.m.yyyy"})
for name in ["Team north", "Team south"]:
    sheet = book.add_worksheet(name)
    sheet.write_row(0, 0, HEADER)
    for number, row in enumerate(ROWS[:2] if name.endswith("north") else ROWS[2:], 1):
        sheet.write_row(number, 0, row)
        sheet.write_formula(number, 7, f"=D{number + 1}+E{number + 1}", None, 6.5)
    if name.endswith("north"):
        sheet.write_rich_string(4, 5, "part", book.add_format({"bold": True}), "ly")
        sheet.write_formula(4, 3, "=1/0", None, "#DIV/0!")
        sheet.write_datetime(4, 2, datetime.time(8, 30), book.add_format({"num_format": "h:mm"}))
        sheet.write(4, 4, 0.30000000000000004)
        sheet.write(4, 0, "line\nbreak\ttab")
book.close()
