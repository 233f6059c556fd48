#pragma once

#include "models/journal/journal.h"

#include <QtCore/QJsonObject>
#include <QtCore/QProcess>

namespace holdpoint::test {

// The independent verifier in Python, kept running and asked about one room after another.
class OtherVerifier
{
public:
    OtherVerifier();
    ~OtherVerifier();
    QJsonObject ask(const QString &room);
    // "ok", "BROKEN at 5", "refused": what both sides are compared by.
    QString verdict(const QString &room);

private:
    QProcess m_process;
};

QString verdictText(const Result<StoreReport> &report);

} // namespace holdpoint::test
