#include "models/base/sha256.h"

#include <openssl/evp.h>

namespace holdpoint {

namespace {

// Fetched once: looking the algorithm up costs as much as hashing an event.
const EVP_MD *algorithm()
{
    static const EVP_MD *const md = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return md;
}

} // namespace

struct Sha256::Context {
    EVP_MD_CTX *md = EVP_MD_CTX_new();
    Context() { EVP_DigestInit_ex2(md, algorithm(), nullptr); }
    ~Context() { EVP_MD_CTX_free(md); }
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;
    void restart() { EVP_DigestInit_ex2(md, nullptr, nullptr); }
};

Sha256::Sha256() : m_context(std::make_unique<Context>()) { }

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context->md, bytes.data(), static_cast<size_t>(bytes.size()));
}

void Sha256::result(Sha256Digest &into)
{
    EVP_DigestFinal_ex(m_context->md, reinterpret_cast<unsigned char *>(into.data()), nullptr);
    m_context->restart();
}

QByteArray Sha256::result()
{
    Sha256Digest digest;
    result(digest);
    return QByteArray(digest.data(), static_cast<qsizetype>(digest.size()));
}

Sha256Digest sha256Digest(QByteArrayView bytes)
{
    thread_local Sha256 hash;
    hash.add(bytes);
    Sha256Digest digest;
    hash.result(digest);
    return digest;
}

QByteArray sha256(QByteArrayView bytes)
{
    const Sha256Digest digest = sha256Digest(bytes);
    return QByteArray(digest.data(), static_cast<qsizetype>(digest.size()));
}

} // namespace holdpoint
