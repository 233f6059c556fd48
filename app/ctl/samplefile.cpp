#include "app/ctl/samplefile.h"

namespace holdpoint::ctl {

CsvOptions csvOptions(const Playbook &playbook)
{
    CsvOptions options;
    QStringList read;
    for (const Metric &metric : playbook.metrics) {
        read << metric.id;
        if (!metric.series.isEmpty())
            read << metric.series;
    }
    options.series = read;
    for (const Source &source : playbook.sources) {
        if (source.kind == SourceKind::Csv && !source.timezone.isEmpty())
            options.zone = QTimeZone(source.timezone.toUtf8());
    }
    return options;
}

} // namespace holdpoint::ctl
