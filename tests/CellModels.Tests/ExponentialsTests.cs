using System.Runtime.Intrinsics;
using SSBms.CellModels.Processes;

namespace SSBms.CellModels.Tests;

[TestClass]
public sealed class ExponentialsTests
{
    private const double LastPlace = 2.3e-16;

    [TestMethod]
    public void An_exponential_is_right_to_two_units_of_the_last_place()
    {
        for (int i = 0; i < 200_000; i++)
        {
            double x = i % 2 == 0 ? -708.0 + 1417.0 * i / 200_000 : -2.0 + 4.0 * i / 200_000;
            double expected = Math.Exp(x);
            Assert.AreEqual(expected, Exponentials.Of(x), 2.0 * LastPlace * expected, $"{x}");
        }
    }

    [TestMethod]
    public void The_mean_of_a_decay_is_its_series()
    {
        for (double x = 1e-12; x < 1.0; x *= 1.01)
        {
            double expected = 0.0;
            for (double term = 1.0, n = 1.0; Math.Abs(term) > 1e-18; n++, term *= -x / n)
            {
                expected += term;
            }

            Assert.AreEqual(expected, Exponentials.Mean(x), 2e-12, $"{x}");
        }
    }

    [TestMethod]
    public void Four_at_once_have_the_bits_that_each_has_by_itself()
    {
        for (double x = -720.0; x < 720.0; x += 0.37)
        {
            Vector256<double> four = Exponentials.Of(Vector256.Create(x, 0.01 * x, 0.0, -x));
            Assert.AreEqual(Exponentials.Of(x), four[0]);
            Assert.AreEqual(Exponentials.Of(0.01 * x), four[1]);
            Assert.AreEqual(1.0, four[2]);
            Assert.AreEqual(Exponentials.Of(-x), four[3]);
        }
    }

    [TestMethod]
    [DataRow(0.0, 1.0)]
    [DataRow(-1e3, 0.0)]
    [DataRow(double.NegativeInfinity, 0.0)]
    [DataRow(1e3, double.PositiveInfinity)]
    public void At_its_ends_it_is_what_it_tends_to(double x, double expected)
    {
        Assert.AreEqual(expected, Exponentials.Of(x));
        Assert.AreEqual(expected, Exponentials.Of(Vector256.Create(x))[3]);
        Assert.IsTrue(double.IsNaN(Exponentials.Of(double.NaN)));
    }

    [TestMethod]
    public void What_is_left_after_any_time_is_right_to_two_units_of_the_last_place()
    {
        for (double x = 1e-12; x < 700.0; x *= 1.003)
        {
            double expected = Math.Exp(-x);
            Assert.AreEqual(expected, Exponentials.Left(x), 2.0 * LastPlace * expected, $"{x}");
        }

        Assert.AreEqual(1.0, Exponentials.Left(0.0));
    }

    [TestMethod]
    public void Two_thirds_of_a_power_are_right_to_three_units_of_the_last_place()
    {
        for (int i = 1; i <= 200_000; i++)
        {
            double x = i % 2 == 0 ? i / 200_000.0 : Math.Pow(10.0, -100.0 * i / 200_000);
            double power = CubeRoot.Squared(x);
            Assert.AreEqual(x * x, power * power * power, 12.0 * LastPlace * x * x, $"{x}");
        }

        Assert.AreEqual(1.0, CubeRoot.Squared(1.0));
        Assert.AreEqual(0.0, CubeRoot.Squared(0.0));
    }

    [TestMethod]
    public void Both_have_the_same_bits_on_every_machine()
    {
        ulong bits = 0;
        for (int i = 1; i <= 1000; i++)
        {
            double sum = Exponentials.Of(-0.7 * i) + Exponentials.Of(0.001 * i) + CubeRoot.Squared(0.001 * i);
            bits = ulong.RotateLeft(bits, 7) ^ BitConverter.DoubleToUInt64Bits(sum);
        }

        Assert.AreEqual(10610958976148099171UL, bits);
    }
}
