using System;

namespace nanoFramework.TestFramework;

public sealed class Assert
{
    public static void AreEqual(bool expected, bool actual, string message = "")
    {
        throw new NotSupportedException();
    }

    public static void AreEqual(double expected, double actual, string message = "")
    {
        throw new NotSupportedException();
    }

    public static void AreEqual(int expected, int actual, string message = "")
    {
        throw new NotSupportedException();
    }

    public static void AreEqual(long expected, long actual, string message = "")
    {
        throw new NotSupportedException();
    }

    public static void AreEqual(string expected, string actual, string message = "")
    {
        throw new NotSupportedException();
    }

    public static void AreEqual(uint expected, uint actual, string message = "")
    {
        throw new NotSupportedException();
    }

    public static void IsFalse(bool condition, string message = "")
    {
        throw new NotSupportedException();
    }

    public static void IsNull(object value, string message = "")
    {
        throw new NotSupportedException();
    }

    public static void IsTrue(bool condition, string message = "")
    {
        throw new NotSupportedException();
    }
}
