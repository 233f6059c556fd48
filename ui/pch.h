#pragma once
#include "models/base/pch.h"

#include <QtWidgets/QtWidgets>
