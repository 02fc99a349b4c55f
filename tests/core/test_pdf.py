"""Documents as PDF, read back by Poppler."""

import re
import shutil
import subprocess
import unicodedata

import pytest
from django.template import Context, Template
from PIL import ImageFile

from core.pdf import _own_file, html_pdf

needs_poppler = pytest.mark.skipif(
    not shutil.which("pdftotext"), reason="needs pdftotext (Debian: poppler-utils)"
)

DOCUMENT = """{% extends "print/base.html" %}
{% block title %}Hóa đơn{% endblock %}{% block foot %}Chợ Chị Em{% endblock %}
{% block main %}<h1>Cơm cháy Đồng Giao, nước mắm, ửng hồng</h1><p lang="ar" dir="rtl">مرحبا بكم</p>
<p lang="hi">शुद्ध शहद</p><img src="https://example.org/x.png" alt="">
<p style="break-before: page">Trang hai</p>{% endblock %}"""


def words_of(pdf: bytes) -> str:
    """Return the text of a PDF with composed letters."""
    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True)
    return unicodedata.normalize("NFC", done.stdout.decode())


@needs_poppler
def test_a_document_can_be_read_back_in_vietnamese():
    words = words_of(html_pdf(Template(DOCUMENT).render(Context())))

    assert "Cơm cháy Đồng Giao, nước mắm, ửng hồng" in words
    assert "Trang hai" in words


@needs_poppler
def test_every_page_has_its_number_and_foot():
    words = words_of(html_pdf(Template(DOCUMENT).render(Context())))

    assert re.findall(r"Chợ Chị Em +(\d ?/ ?\d)", words) == ["1/2", "2/2"]


@needs_poppler
@pytest.mark.skipif(not shutil.which("pdffonts"), reason="needs pdffonts (poppler-utils)")
def test_arabic_and_hindi_have_letters(tmp_path):
    file = tmp_path / "x.pdf"
    file.write_bytes(html_pdf(Template(DOCUMENT).render(Context())))

    done = subprocess.run(["pdffonts", str(file)], capture_output=True)

    assert (b"Arabic" in done.stdout, b"Devanagari" in done.stdout) == (True, True)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/static/css/print/document.css",
        "file:///etc/passwd",
        "https://this-site.invalid/etc/passwd",
        "https://this-site.invalid/static/../../etc/passwd",
        "https://this-site.invalid/static/%2e%2e/%2e%2e/etc/passwd",
    ],
)
def test_a_document_reads_nothing_but_files_of_the_site(url):
    with pytest.raises(ValueError, match="only files of this site"):
        _own_file(url)


def test_a_document_reads_its_style_sheet():
    sheet = _own_file("https://this-site.invalid/static/css/print/document.css")

    assert b"@page" in sheet


def test_pictures_that_are_cut_short_stay_refused_after_a_document_was_made():
    """WeasyPrint lets Pillow complete them, for the whole process."""
    html_pdf("<p>Xin chào</p>")

    assert ImageFile.LOAD_TRUNCATED_IMAGES is False
