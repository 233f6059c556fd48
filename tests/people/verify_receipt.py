#!/usr/bin/env python3
"""Verifies a receipt (.hpsig) without Holdpoint: prints what was signed, exits 0 when the signature holds.

Reads a file named on the command line. Ed25519 over the DSSE pre-authentication encoding of the body.
"""
import base64
import json
import sys

TYPE = b"application/vnd.holdpoint.signoff+json"


def refuse_duplicates(pairs):
    found = {}
    for key, value in pairs:
        if key in found:
            raise ValueError("key twice: " + key)
        found[key] = value
    return found


def pae(kind, body):
    return b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(body), body)


def ed25519(key, message, signature):
    try:
        from nacl.exceptions import BadSignatureError
        from nacl.signing import VerifyKey
    except ImportError:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

        try:
            Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
            return True
        except InvalidSignature:
            return False
    try:
        VerifyKey(key).verify(message, signature)
        return True
    except (BadSignatureError, ValueError):
        return False


def main(path):
    with open(path, "rb") as file:
        receipt = json.loads(file.read(1 << 20), object_pairs_hook=refuse_duplicates)
    if receipt.get("holdpoint_receipt") != 1 or receipt.get("type", "").encode() != TYPE:
        print("not a receipt")
        return 2
    body = base64.b64decode(receipt["body"], validate=True)
    signature = base64.b64decode(receipt["signature"], validate=True)
    key = base64.b64decode(receipt["key"].removeprefix("ed25519:"), validate=True)
    if not ed25519(key, pae(TYPE, body), signature):
        print("BAD")
        return 1
    claim = json.loads(body, object_pairs_hook=refuse_duplicates)
    print(json.dumps({"person": claim.get("person"), "answer": claim.get("answer"), "seq": receipt["seq"], "head": receipt["head"]}))
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    try:
        sys.exit(main(sys.argv[1]))
    except ImportError as missing:
        print(missing)
        sys.exit(77)  # neither PyNaCl nor cryptography is here
