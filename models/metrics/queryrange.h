#pragma once

#include "models/metrics/csvsamples.h"

namespace holdpoint {

// The samples of a file, whatever it is: the body of /api/v1/query_range when it begins with {, else CSV. Series of a query's
// answer are named as RangeSeries::name() says, and by their bare metric name too where only one series has it; a single
// series without a name is "value".
CsvSamples readSampleFile(QByteArrayView bytes, const CsvOptions &options = {});

} // namespace holdpoint
