namespace SSBms.Control.Tests;

/// <summary>Exponential and logarithm are as good as a double can be: no single value is off by more than two last bits, and none on average.</summary>
[TestClass]
public sealed class LastBitTests
{
    /// <summary>The last bit of a number from 1 to 2.</summary>
    private const double LastBit = 2.220446049250313e-16;

    private const int Values = 20_000;

    [TestMethod]
    public void Where_its_series_is_longest_the_exponential_is_right_to_a_part_of_the_last_bit_on_average()
    {
        // Around half of ln 2 the series has its largest argument, of either sign.
        foreach ((double from, double to) in new[] { (0.33, 0.3465), (0.3466, 0.36) })
        {
            Assert.AreEqual(0.0, Bias(from, to, Scalar.Exp, Math.Exp), 0.2 * LastBit, $"{from} to {to}");
        }

        Assert.AreEqual(Math.Exp(0.5), Scalar.Exp(0.5), 2.0 * LastBit);
        Assert.AreEqual(Math.Exp(0.69), Scalar.Exp(0.69), 2.0 * LastBit);
    }

    [TestMethod]
    public void Where_its_series_is_longest_the_logarithm_is_right_to_a_hundredth_of_the_last_bit_on_average()
    {
        foreach ((double from, double to) in new[] { (1.40, 1.4142), (0.7072, 0.714) })
        {
            Assert.AreEqual(0.0, Bias(from, to, Scalar.Log, Math.Log), 0.05 * LastBit, $"{from} to {to}");
        }
    }

    [TestMethod]
    public void The_logarithm_of_the_number_beside_one_is_how_far_it_is_beside_it()
    {
        Assert.AreEqual(LastBit, Scalar.Log(Math.BitIncrement(1.0)), 0.01 * LastBit);
    }

    /// <summary>How far a function is off on average, as a share of its value.</summary>
    private static double Bias(double from, double to, Func<double, double> own, Func<double, double> reference)
    {
        double sum = 0.0;
        for (int i = 0; i < Values; i++)
        {
            double x = from + (to - from) * i / Values;
            double value = reference(x);
            double off = (own(x) - value) / value;
            Assert.AreEqual(0.0, off, 2.0 * LastBit, $"{x}");
            sum += off;
        }

        return sum / Values;
    }
}
