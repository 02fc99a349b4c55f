"""The Stripe of our own, run as `make demo` runs it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import stripe

ROOT = Path(__file__).parents[2]


def start(*arguments: str) -> tuple[subprocess.Popen, str]:
    """Run the server as a program; return it and its address."""
    command = [sys.executable, "-m", "tests.servers.stripe", "--port", "0", *arguments]
    program = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    return program, program.stdout.readline().strip()


def stop(program: subprocess.Popen) -> int:
    program.send_signal(signal.SIGTERM)
    return program.wait(10)


def test_server_remembers_in_its_file(tmp_path):
    file = str(tmp_path / "stripe.json")
    program, base = start("--file", file)
    client = stripe.StripeClient("sk_test_x", base_addresses={"api": base})
    made = client.v1.accounts.create({"country": "SG"}).id
    assert stop(program) == 0

    program, base = start("--file", file)
    client = stripe.StripeClient("sk_test_x", base_addresses={"api": base})

    assert client.v1.accounts.retrieve(made).country == "SG"
    assert stop(program) == 0


def test_command_beside_it_is_told_where_it_is(tmp_path, free_port):
    script = (
        "import os, urllib.request as r; base = os.environ['STRIPE_API_BASE']\n"
        "print(os.environ['STRIPE_SECRET_KEY'], base, r.urlopen(base + '/_test/').status)"
    )
    environment = {k: v for k, v in os.environ.items() if not k.startswith("STRIPE")}
    environment |= {"STRIPE_PORT": str(free_port), "VAR_DIR": str(tmp_path)}

    said = subprocess.run(
        ["tests/servers/with_stripe.sh", sys.executable, sys.executable, "-c", script],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert said.stdout.split() == ["sk_test_demo", f"http://127.0.0.1:{free_port}", "200"]


def test_own_key_needs_no_server(tmp_path):
    said = subprocess.run(
        ["tests/servers/with_stripe.sh", sys.executable, "printenv", "STRIPE_SECRET_KEY"],
        cwd=ROOT,
        env=os.environ | {"STRIPE_SECRET_KEY": "sk_test_own", "VAR_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert said.stdout == "sk_test_own\n"
