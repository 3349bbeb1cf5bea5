using System;

namespace nanoFramework.TestFramework;

[AttributeUsage(AttributeTargets.Class)]
public class TestClassAttribute : Attribute { }
