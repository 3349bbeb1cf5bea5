using SSBms.Control;

namespace SSBms.Device.Tests;

[TestClass]
public class ScalarTests
{
    [TestMethod]
    public void Exponential_gives_the_same_bits_on_every_machine()
    {
        Assert.AreEqual(4607182418800017408L, System.BitConverter.DoubleToInt64Bits(Scalar.Exp(0.0)));
        Assert.AreEqual(4613303445314885482L, System.BitConverter.DoubleToInt64Bits(Scalar.Exp(1.0)));
        Assert.AreEqual(4600298746774613816L, System.BitConverter.DoubleToInt64Bits(Scalar.Exp(-1.0)));
    }

    [TestMethod]
    public void Exponential_and_logarithm_meet_known_values()
    {
        Expect.Near(2.718281828459045, Scalar.Exp(1.0), 1e-15);
        Expect.Near(0.36787944117144233, Scalar.Exp(-1.0), 1e-16);
        Expect.Near(22026.465794806718, Scalar.Exp(10.0), 1e-11);
        Expect.Near(0.69314718055994531, Scalar.Log(2.0), 1e-15);
        Expect.Near(-2.302585092994046, Scalar.Log(0.1), 1e-15);
        Expect.Near(1.4142135623730951, Scalar.Pow(2.0, 0.5), 1e-15);
    }

    [TestMethod]
    public void Nothing_overflows_and_nothing_is_infinite()
    {
        Assert.IsTrue(Scalar.IsFinite(Scalar.Exp(1e300)));
        Assert.IsTrue(Scalar.Exp(-1e300) > 0.0);
        Assert.IsTrue(Scalar.IsFinite(Scalar.Log(0.0)));
        Assert.IsTrue(Scalar.IsFinite(Scalar.Pow(0.0, -1.0)));
    }

    [TestMethod]
    public void A_value_is_held_within_bounds()
    {
        Assert.AreEqual(1.0, Scalar.Clamp(0.5, 1.0, 2.0));
        Assert.AreEqual(2.0, Scalar.Clamp(2.5, 1.0, 2.0));
        Assert.AreEqual(1.5, Scalar.Clamp(1.5, 1.0, 2.0));
    }

    [TestMethod]
    public void NaN_and_infinity_are_not_finite()
    {
        Assert.IsFalse(Scalar.IsFinite(double.NaN));
        Assert.IsFalse(Scalar.IsFinite(double.PositiveInfinity));
        Assert.IsFalse(Scalar.IsFinite(double.NegativeInfinity));
        Assert.IsTrue(Scalar.IsFinite(double.MaxValue));
    }
}
