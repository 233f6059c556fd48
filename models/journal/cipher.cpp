#include "models/journal/cipher.h"

#include "models/base/ids.h"

#include <openssl/evp.h>

#include <memory>

namespace holdpoint {

namespace {

constexpr int nonceBytes = 12, tagBytes = 16;

struct FreeCipher {
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

// Runs the text through; the tag is made (seal) or compared (unseal) by the caller.
std::unique_ptr<EVP_CIPHER_CTX, FreeCipher> begin(bool sealing, QByteArrayView key, QByteArrayView nonce, QByteArrayView bound)
{
    std::unique_ptr<EVP_CIPHER_CTX, FreeCipher> context(EVP_CIPHER_CTX_new());
    int n = 0;
    if (key.size() != cipherKeyBytes || nonce.size() != nonceBytes || !context
        || EVP_CipherInit_ex(context.get(), EVP_chacha20_poly1305(), nullptr, raw(key), raw(nonce), sealing ? 1 : 0) != 1
        || EVP_CipherUpdate(context.get(), nullptr, &n, raw(bound), static_cast<int>(bound.size())) != 1)
        return nullptr;
    return context;
}

} // namespace

QByteArray seal(QByteArrayView key, QByteArrayView bound, QByteArrayView text)
{
    const QByteArray nonce = randomBytes(nonceBytes);
    const auto context = begin(true, key, nonce, bound);
    QByteArray out(text.size(), Qt::Uninitialized), tag(tagBytes, Qt::Uninitialized);
    int n = 0, rest = 0;
    if (!context
        || EVP_CipherUpdate(context.get(), reinterpret_cast<unsigned char *>(out.data()), &n, raw(text), static_cast<int>(text.size())) != 1
        || EVP_CipherFinal_ex(context.get(), reinterpret_cast<unsigned char *>(out.data()) + n, &rest) != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, tagBytes, tag.data()) != 1)
        return {};
    return nonce + out + tag;
}

std::optional<QByteArray> unseal(QByteArrayView key, QByteArrayView bound, QByteArrayView sealed)
{
    if (sealed.size() < nonceBytes + tagBytes)
        return std::nullopt;
    const QByteArrayView text = sealed.sliced(nonceBytes, sealed.size() - nonceBytes - tagBytes);
    QByteArray tag = sealed.last(tagBytes).toByteArray();
    const auto context = begin(false, key, sealed.first(nonceBytes), bound);
    QByteArray out(text.size(), Qt::Uninitialized);
    int n = 0, rest = 0;
    if (!context
        || EVP_CipherUpdate(context.get(), reinterpret_cast<unsigned char *>(out.data()), &n, raw(text), static_cast<int>(text.size())) != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, tagBytes, tag.data()) != 1
        || EVP_CipherFinal_ex(context.get(), reinterpret_cast<unsigned char *>(out.data()) + n, &rest) != 1)
        return std::nullopt;
    return out;
}

} // namespace holdpoint
