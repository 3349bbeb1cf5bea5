namespace SSBms.Control.Tests;

/// <summary>Arithmetic that is the same on a board: what is no number never comes out, and what has no answer is the safe value.</summary>
[TestClass]
public sealed class NumberTests
{
    [TestMethod]
    public void The_exponential_is_that_of_the_desktop_and_ends_at_seven_hundred()
    {
        for (double x = -700.0; x <= 700.0; x += 0.37)
        {
            Assert.AreEqual(1.0, Scalar.Exp(x) / Math.Exp(x), 3e-15 * Math.Max(1.0, Math.Abs(x) / 10.0), $"exp {x}");
        }

        Assert.AreEqual(Scalar.Exp(700.0), Scalar.Exp(1e9));
        Assert.AreEqual(Scalar.Exp(-700.0), Scalar.Exp(-1e9));
        Assert.AreEqual(1.0, Scalar.Exp(0.0));
    }

    [TestMethod]
    public void The_logarithm_is_that_of_the_desktop_and_of_nothing_as_small_as_can_be()
    {
        for (double x = 1e-9; x < 1e9; x *= 1.013)
        {
            Assert.AreEqual(Math.Log(x), Scalar.Log(x), 2e-15 * Math.Max(1.0, Math.Abs(Math.Log(x))), $"log {x}");
        }

        foreach (double x in new[] { 0.0, -1.0, double.NaN, double.NegativeInfinity })
        {
            Assert.AreEqual(-700.0, Scalar.Log(x));
        }

        Assert.AreEqual(0.0, Scalar.Log(1.0));
    }

    [TestMethod]
    public void A_power_of_nothing_is_nothing_and_the_first_power_is_exact()
    {
        Assert.AreEqual(0.0, Scalar.Pow(0.0, 2.0));
        Assert.AreEqual(0.0, Scalar.Pow(-2.0, 1.0));
        Assert.AreEqual(0.1, Scalar.Pow(0.1, 1.0));
        Assert.AreEqual(8.0, Scalar.Pow(2.0, 3.0), 1e-13);
    }

    [TestMethod]
    [DataRow(1.0, 0.0)]
    [DataRow(double.MaxValue, 0.5)]
    [DataRow(double.MinValue, 0.5)]
    [DataRow(double.NaN, 1.0)]
    [DataRow(1.0, double.NaN)]
    [DataRow(double.PositiveInfinity, 1.0)]
    public void Where_there_is_no_ratio_the_caller_says_what_counts(double numerator, double denominator)
    {
        Assert.AreEqual(-7.0, Scalar.Ratio(numerator, denominator, -7.0));
    }

    [TestMethod]
    public void A_ratio_up_to_the_largest_number_is_one()
    {
        Assert.AreEqual(double.MaxValue, Scalar.Ratio(double.MaxValue, 1.0, -7.0));
        Assert.AreEqual(double.MinValue, Scalar.Ratio(double.MinValue, 1.0, -7.0));
        Assert.AreEqual(-1.5, Scalar.Ratio(3.0, -2.0, -7.0));
    }

    [TestMethod]
    public void Whole_numbers_are_divided_by_what_is_positive_only()
    {
        Assert.AreEqual(3, Scalar.Quotient(7, 2));
        Assert.AreEqual(7, Scalar.Quotient(7, 1));
        Assert.AreEqual(0, Scalar.Quotient(7, 0));
        Assert.AreEqual(0, Scalar.Quotient(7, -2));
        Assert.AreEqual(1, Scalar.Remainder(7, 2));
        Assert.AreEqual(0, Scalar.Remainder(7, 1));
        Assert.AreEqual(0, Scalar.Remainder(7, 0));
        Assert.AreEqual(0, Scalar.Remainder(7, -2));
        Assert.AreEqual(1, Scalar.Remainder((1L << 40) + 1, 2));
    }

    [TestMethod]
    public void A_real_number_becomes_a_whole_one_within_its_bounds_and_none_the_lower()
    {
        Assert.AreEqual(3, Scalar.ToInteger(3.9, 1, 9));
        Assert.AreEqual(1, Scalar.ToInteger(1.0, 1, 9));
        Assert.AreEqual(1, Scalar.ToInteger(-1e300, 1, 9));
        Assert.AreEqual(9, Scalar.ToInteger(9.0, 1, 9));
        Assert.AreEqual(9, Scalar.ToInteger(1e300, 1, 9));
        Assert.AreEqual(8, Scalar.ToInteger(8.99, 1, 9));
        Assert.AreEqual(1, Scalar.ToInteger(double.NaN, 1, 9));
        Assert.AreEqual(int.MaxValue, Scalar.ToInteger(double.PositiveInfinity, 1, int.MaxValue));
    }

    [TestMethod]
    public void A_size_has_no_sign_and_a_clamped_value_stays_within()
    {
        Assert.AreEqual(2.0, Scalar.Abs(-2.0));
        Assert.AreEqual(2.0, Scalar.Abs(2.0));
        Assert.AreEqual(0.0, Scalar.Abs(0.0));
        Assert.AreEqual(1.0, Scalar.Clamp(0.5, 1.0, 2.0));
        Assert.AreEqual(2.0, Scalar.Clamp(2.5, 1.0, 2.0));
        Assert.AreEqual(1.5, Scalar.Clamp(1.5, 1.0, 2.0));
    }

    [TestMethod]
    public void Bits_from_outside_are_a_number_or_none()
    {
        Assert.IsTrue(Scalar.TryFromBits(BitConverter.DoubleToInt64Bits(-2.5), out double value));
        Assert.AreEqual(-2.5, value);
        foreach (double none in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            Assert.IsFalse(Scalar.IsFinite(none));
            Assert.IsFalse(Scalar.TryFromBits(BitConverter.DoubleToInt64Bits(none), out value));
            Assert.AreEqual(0.0, value);
        }
    }

    [TestMethod]
    public void A_quantity_is_known_once_it_is_set_to_a_number_and_new_for_one_cycle()
    {
        var quantities = new Quantities();
        Assert.IsFalse(quantities.IsKnown(Quantity.CellVoltage));
        quantities.BeginCycle();
        quantities.Set(Quantity.CellVoltage, 3.4);
        Assert.IsTrue(quantities.IsFresh(Quantity.CellVoltage));
        quantities.BeginCycle();
        Assert.IsTrue(quantities.IsKnown(Quantity.CellVoltage));
        Assert.IsFalse(quantities.IsFresh(Quantity.CellVoltage));
        foreach (double none in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            quantities.Set(Quantity.CellVoltage, 3.4);
            quantities.Set(Quantity.CellVoltage, none);
            Assert.IsFalse(quantities.IsKnown(Quantity.CellVoltage));
            Assert.AreEqual(0.0, quantities.Get(Quantity.CellVoltage));
        }

        quantities.Set(Quantity.CellVoltage, double.MaxValue);
        Assert.AreEqual(double.MaxValue, quantities.Get(Quantity.CellVoltage));
        quantities.Set(Quantity.CellVoltage, double.MinValue);
        Assert.AreEqual(double.MinValue, quantities.Get(Quantity.CellVoltage));
        quantities.Forget(Quantity.CellVoltage);
        Assert.IsFalse(quantities.IsKnown(Quantity.CellVoltage));
    }

    [TestMethod]
    public void What_was_nothing_and_is_nothing_is_not_set_again_and_anything_else_is()
    {
        var quantities = new Quantities();
        quantities.Find(Quantity.LateCycle, 0.0);
        Assert.IsFalse(quantities.IsKnown(Quantity.LateCycle));
        quantities.Find(Quantity.LateCycle, 0.2);
        Assert.AreEqual(0.2, quantities.Get(Quantity.LateCycle));
        quantities.Find(Quantity.LateCycle, 0.0);
        Assert.AreEqual(0.0, quantities.Get(Quantity.LateCycle));
        Assert.IsTrue(quantities.IsKnown(Quantity.LateCycle));
        quantities.Find(Quantity.LateCycle, -0.2);
        Assert.AreEqual(-0.2, quantities.Get(Quantity.LateCycle));
    }

    [TestMethod]
    public void A_table_takes_one_to_eight_rising_points_within_ten_thousand_and_positive_values()
    {
        Assert.IsNull(Fault([25.0], [5.0]));
        Assert.IsNull(Fault([1, 2, 3, 4, 5, 6, 7, 8], [5.0]));
        Assert.AreEqual("temperatures", Fault([1, 2, 3, 4, 5, 6, 7, 8, 9], [5.0]));
        Assert.AreEqual("temperatures", Fault([], [5.0]));
        Assert.AreEqual("temperatures", Fault([25.0, 25.0], [5.0]));
        Assert.IsNull(Fault([-10_000.0, 10_000.0], [5.0]));
        Assert.AreEqual("temperatures", Fault([0.0, 10_000.1], [5.0]));
        Assert.AreEqual("temperatures", Fault([-10_000.1], [5.0]));
        Assert.AreEqual("temperatures", Fault([double.NaN], [5.0]));
        Assert.AreEqual("pressures", Fault([25.0], [5.0, 4.0]));
        Assert.AreEqual("pressures", Fault([25.0], []));
        Assert.IsNull(LimitTable.FirstFault([25.0], [5.0], [10_000.0]));
        foreach (double value in new[] { 0.0, -1.0, double.NaN, double.PositiveInfinity, 10_000.1 })
        {
            Assert.AreEqual("values", LimitTable.FirstFault([25.0], [5.0, 6.0], [1.0, value]));
        }

        Assert.AreEqual("values", LimitTable.FirstFault([25.0], [5.0, 6.0], [1.0]));
        Assert.AreEqual("values", LimitTable.FirstFault([25.0], [5.0], [1.0, 1.0]));
    }

    [TestMethod]
    public void A_table_gives_back_its_points_and_knows_its_largest_and_its_like()
    {
        var table = new LimitTable([1.0, 2.0], [3.0, 4.0, 5.0], [0.2, 0.1, 0.6, 0.4, 0.5, 0.3]);
        Assert.AreEqual(2, table.Temperatures);
        Assert.AreEqual(3, table.Pressures);
        Assert.AreEqual(0.6, table.Largest);
        Assert.AreEqual(2.0, table.Celsius(1));
        Assert.AreEqual(5.0, table.Megapascal(2));
        Assert.AreEqual(0.3, table.Value(5));
        Assert.AreEqual(0.9, new LimitTable([1.0], [3.0, 4.0], [0.9, 0.1]).Largest);
        Assert.AreEqual(0.9, new LimitTable([1.0], [3.0, 4.0], [0.1, 0.9]).Largest);
        Assert.IsTrue(table.HoldsSameAs(new LimitTable([1.0, 2.0], [3.0, 4.0, 5.0], [0.2, 0.1, 0.6, 0.4, 0.5, 0.3])));
        Assert.IsFalse(table.HoldsSameAs(new LimitTable([1.0, 2.5], [3.0, 4.0, 5.0], [0.2, 0.1, 0.6, 0.4, 0.5, 0.3])));
        Assert.IsFalse(table.HoldsSameAs(new LimitTable([1.0, 2.0], [3.5, 4.0, 5.0], [0.2, 0.1, 0.6, 0.4, 0.5, 0.3])));
        Assert.IsFalse(table.HoldsSameAs(new LimitTable([1.0, 2.0], [3.0, 4.0, 5.0], [0.2, 0.1, 0.6, 0.4, 0.5, 0.2])));
        Assert.IsFalse(table.HoldsSameAs(new LimitTable([1.0], [3.0, 4.0, 5.0], [0.2, 0.1, 0.6])));
    }

    private static string? Fault(double[] celsius, double[] megapascal)
    {
        return LimitTable.FirstFault(celsius, megapascal, [.. Enumerable.Repeat(1.0, celsius.Length * megapascal.Length)]);
    }
}
