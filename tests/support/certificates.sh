#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes the authority and the certificates that the test servers show: certificates.sh FOLDER
set -eu
mkdir -p "$1"
cd "$1"
rm -f database* serial* ./*.pem ./*.key ./*.csr

cat >ca.cnf <<'END'
[ca]
default_ca = test
[test]
database = database
serial = serial
new_certs_dir = .
default_md = sha256
policy = anything
unique_subject = no
[anything]
commonName = supplied
[req]
distinguished_name = name
[name]
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
[here]
subjectAltName = IP:127.0.0.1, DNS:localhost
extendedKeyUsage = serverAuth
[elsewhere]
subjectAltName = DNS:elsewhere.example
extendedKeyUsage = serverAuth
END
: >database
echo 01 >serial

new_key() {
    openssl ecparam -name prime256v1 -genkey -noout -out "$1.key"
}

new_key authority
openssl req -config ca.cnf -x509 -new -key authority.key -days 3650 -extensions authority \
    -subj "/CN=Authority of the tests" -out authority.pem

# signed NAME EXTENSIONS COMMON_NAME FIRST_DAY LAST_DAY
signed() {
    new_key "$1"
    openssl req -config ca.cnf -new -key "$1.key" -subj "/CN=$3" -out "$1.csr"
    openssl ca -config ca.cnf -batch -notext -cert authority.pem -keyfile authority.key \
        -in "$1.csr" -extensions "$2" -startdate "$4" -enddate "$5" -out "$1.pem" 2>log || {
        cat log >&2
        exit 1
    }
}
signed good here 127.0.0.1 20200101000000Z 20491231235959Z
signed expired here 127.0.0.1 20190101000000Z 20200101000000Z
signed othername elsewhere elsewhere.example 20200101000000Z 20491231235959Z

new_key selfsigned
openssl req -config ca.cnf -x509 -new -key selfsigned.key -days 3650 -extensions here \
    -subj "/CN=127.0.0.1" -out selfsigned.pem
