using SSBms.Control;

namespace SSBms.Device.Tests;

/// <summary>What the board's test framework has no assertion for.</summary>
public static class Expect
{
    public static void Near(double expected, double actual, double tolerance)
    {
        Assert.IsTrue(Scalar.IsFinite(actual), "not finite");
        Assert.IsTrue(Scalar.Abs(actual - expected) <= tolerance, "expected " + expected.ToString() + ", was " + actual.ToString());
    }

    public static void State(ProtectionState expected, ProtectionState actual)
    {
        Assert.AreEqual((int)expected, (int)actual);
    }

    public static void Code(DiagnosisCode expected, DiagnosisCode actual)
    {
        Assert.AreEqual((int)expected, (int)actual);
    }
}
