"""Banks of Vietnam that take transfers by NAPAS 247: their numbers, names and apps."""

from dataclasses import dataclass

OPEN_APP = "https://dl.vietqr.io/pay?app="  # of vietqr.io; nothing of the order is added to it


@dataclass(frozen=True)
class Bank:
    """One bank. `app` is its name in `OPEN_APP`, empty where none is published."""

    bin: str  # six digits, in every VietQR code
    code: str  # three to ten letters, as banks write it themselves
    name: str
    app: str = ""

    @property
    def app_url(self) -> str:
        """The address that opens the bank's app on a phone, or an empty text."""
        return f"{OPEN_APP}{self.app}" if self.app else ""


# By name. Only apps that the publisher of the links documents; others are opened by hand.
BANKS = (
    Bank("970425", "ABB", "ABBank"),
    Bank("970416", "ACB", "ACB", "acb"),
    Bank("970405", "VBA", "Agribank"),
    Bank("970409", "BAB", "Bac A Bank"),
    Bank("970438", "BVB", "BaoViet Bank"),
    Bank("970418", "BIDV", "BIDV", "bidv"),
    Bank("970454", "VCCB", "BVBank"),
    Bank("546034", "CAKE", "CAKE"),
    Bank("970444", "CBB", "CBBank"),
    Bank("422589", "CIMB", "CIMB"),
    Bank("970446", "COOPBANK", "Co-opBank"),
    Bank("970431", "EIB", "Eximbank"),
    Bank("970408", "GPB", "GPBank"),
    Bank("970437", "HDB", "HDBank"),
    Bank("970442", "HLBVN", "Hong Leong Bank"),
    Bank("458761", "HSBC", "HSBC"),
    Bank("970434", "IVB", "Indovina Bank"),
    Bank("668888", "KBANK", "Kasikornbank"),
    Bank("970452", "KLB", "KienlongBank"),
    Bank("963369", "LIO", "Liobank"),
    Bank("970449", "LPB", "LPBank"),
    Bank("970422", "MB", "MB", "mb"),
    Bank("970414", "MBV", "MBV"),
    Bank("970426", "MSB", "MSB"),
    Bank("970428", "NAB", "Nam A Bank"),
    Bank("970419", "NCB", "NCB"),
    Bank("970448", "OCB", "OCB", "ocb"),
    Bank("970430", "PGB", "PGBank"),
    Bank("970439", "PBVN", "Public Bank"),
    Bank("970412", "PVCB", "PVcomBank"),
    Bank("970403", "STB", "Sacombank"),
    Bank("970400", "SGICB", "SaigonBank"),
    Bank("970429", "SCB", "SCB"),
    Bank("970440", "SEAB", "SeABank"),
    Bank("970443", "SHB", "SHB"),
    Bank("970424", "SHBVN", "Shinhan Bank"),
    Bank("970410", "SCVN", "Standard Chartered"),
    Bank("970407", "TCB", "Techcombank"),
    Bank("963388", "TIMO", "Timo"),
    Bank("970423", "TPB", "TPBank"),
    Bank("546035", "UBANK", "Ubank"),
    Bank("970458", "UOB", "UOB"),
    Bank("970441", "VIB", "VIB"),
    Bank("970427", "VAB", "VietABank"),
    Bank("970433", "VIETBANK", "VietBank"),
    Bank("970436", "VCB", "Vietcombank"),
    Bank("970415", "ICB", "VietinBank", "icb"),
    Bank("970406", "VIKKI", "Vikki Bank"),
    Bank("970432", "VPB", "VPBank"),
    Bank("970421", "VRB", "VRB"),
    Bank("970457", "WVN", "Woori Bank"),
)
BY_BIN = {bank.bin: bank for bank in BANKS}


def bank_of(number: str) -> Bank:
    """Return the bank with this BIN; one without a name when nobody here knows it."""
    return BY_BIN.get(number) or Bank(number, "", number)


def apps() -> list[Bank]:
    """Return the banks whose app a link can open."""
    return [bank for bank in BANKS if bank.app]
