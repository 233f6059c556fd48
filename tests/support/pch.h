#pragma once
#include "models/base/pch.h"

#include <QtTest/QtTest>
