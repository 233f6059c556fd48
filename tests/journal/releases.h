#pragma once

#include "models/journal/schema.h"

#include <QtCore/QByteArray>

#include <vector>

namespace holdpoint::test {

// What releases to come may look like: version 1 is the one that is shipped, two more follow. Other steps may be put in
// the place of the second.
class Releases
{
public:
    explicit Releases(const char *second = goodStep);
    Schema upTo(int version) const & { return Schema(m_versions).first(static_cast<size_t>(version)); }
    Schema all() const & { return m_versions; }

    static const char *const goodStep;

private:
    QByteArray m_two, m_three;
    std::vector<SchemaVersion> m_versions;
};

} // namespace holdpoint::test
