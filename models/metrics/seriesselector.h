#pragma once

#include "models/base/error.h"
#include "models/metrics/exposition.h"

#include <QtCore/QMap>

namespace holdpoint {

// The `series:` of an openmetrics metric: a name and some labels that must be equal. Other labels may be anything.
class SeriesSelector
{
public:
    static Result<SeriesSelector> parse(const QString &text);
    bool matches(const ExpositionSample &sample) const;

private:
    QByteArray m_name;
    QMap<QByteArray, QByteArray> m_labels;
};

} // namespace holdpoint
