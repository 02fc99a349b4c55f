"""QR codes of addresses."""

import io

import segno


def code_of(address: str) -> segno.QRCode:
    return segno.make(address, error="m", micro=False)


def svg_of(address: str) -> bytes:
    """Return a code that can be printed in any size, with its quiet border."""
    buffer = io.BytesIO()
    code_of(address).save(buffer, kind="svg", scale=8, border=4, light="white", xmldecl=False)
    return buffer.getvalue()


def png_of(address: str) -> bytes:
    """Return a code as a picture, some 600 px wide."""
    buffer = io.BytesIO()
    code_of(address).save(buffer, kind="png", scale=16, border=4)
    return buffer.getvalue()


def data_uri(address: str) -> str:
    """Return a code for a document or an <img>."""
    return code_of(address).svg_data_uri(border=2, light="white")
