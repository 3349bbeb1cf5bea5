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
    public void Where_there_is_no_ratio_the_caller_says_what_it_is()
    {
        Assert.AreEqual(0.5, Scalar.Ratio(1.0, 2.0, 7.0));
        Assert.AreEqual(-0.5, Scalar.Ratio(1.0, -2.0, 7.0));
        Assert.AreEqual(double.MaxValue, Scalar.Ratio(double.MaxValue, 1.0, 7.0));
        Assert.AreEqual(7.0, Scalar.Ratio(1.0, 0.0, 7.0));
        Assert.AreEqual(7.0, Scalar.Ratio(0.0, 0.0, 7.0));
        Assert.AreEqual(7.0, Scalar.Ratio(1e300, 1e-300, 7.0));
        Assert.AreEqual(7.0, Scalar.Ratio(-1e300, 1e-300, 7.0));
        Assert.AreEqual(7.0, Scalar.Ratio(double.NaN, 1.0, 7.0));
        Assert.AreEqual(7.0, Scalar.Ratio(1.0, double.NaN, 7.0));
    }

    [TestMethod]
    public void Whole_numbers_are_divided_by_positive_ones_only()
    {
        Assert.AreEqual(3, Scalar.Quotient(7, 2));
        Assert.AreEqual(0, Scalar.Quotient(7, 0));
        Assert.AreEqual(0, Scalar.Quotient(int.MinValue, -1));
        Assert.AreEqual(1, Scalar.Remainder(7L, 2));
        Assert.AreEqual(-1, Scalar.Remainder(-7L, 2));
        Assert.AreEqual(0, Scalar.Remainder(7L, 0));
        Assert.AreEqual(0, Scalar.Remainder(long.MinValue, -1));
    }

    [TestMethod]
    public void A_real_number_becomes_a_whole_one_within_bounds()
    {
        Assert.AreEqual(3, Scalar.ToInteger(3.9, 0, 10));
        Assert.AreEqual(-3, Scalar.ToInteger(-3.9, -10, 10));
        Assert.AreEqual(0, Scalar.ToInteger(-1e300, 0, 10));
        Assert.AreEqual(10, Scalar.ToInteger(1e300, 0, 10));
        Assert.AreEqual(10, Scalar.ToInteger(double.PositiveInfinity, 0, 10));
        Assert.AreEqual(0, Scalar.ToInteger(double.NaN, 0, 10));
        Assert.AreEqual(int.MaxValue, Scalar.ToInteger(2147483647.0, int.MinValue, int.MaxValue));
        Assert.AreEqual(int.MinValue, Scalar.ToInteger(-2147483648.0, int.MinValue, int.MaxValue));
    }

    [TestMethod]
    public void Bits_that_are_no_finite_number_are_refused()
    {
        Assert.IsTrue(Scalar.TryFromBits(System.BitConverter.DoubleToInt64Bits(-2.5), out double number));
        Assert.AreEqual(-2.5, number);
        Assert.IsFalse(Scalar.TryFromBits(System.BitConverter.DoubleToInt64Bits(double.NaN), out double nan));
        Assert.AreEqual(0.0, nan);
        Assert.IsFalse(Scalar.TryFromBits(System.BitConverter.DoubleToInt64Bits(double.NegativeInfinity), out double infinite));
        Assert.AreEqual(0.0, infinite);
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
