namespace SSBms.Control.Tests;

/// <summary>What of two voltages is taken, held against each other and against the limits.</summary>
[TestClass]
public sealed class VoltageDoorTests : SampleDoor
{
    [TestMethod]
    [DataRow(7.99, true)]
    [DataRow(8.0, false)]
    [DataRow(-7.99, true)]
    [DataRow(-8.0, false)]
    [DataRow(double.NaN, false)]
    public void A_cell_voltage_within_eight_volts_is_one(double volt, bool taken)
    {
        Next();
        Sample.CellVoltage.Accept(volt, Now);
        Sample.RedundantVoltage.Accept(volt, Now);
        Apply();
        Assert.AreEqual(taken, Quantities.IsKnown(Quantity.CellVoltage));
        Assert.AreEqual(taken, Quantities.IsKnown(Quantity.VoltageDisagreement));
        Doubted(taken ? MeasuredChannel.None : MeasuredChannel.CellVoltage);
    }

    [TestMethod]
    [DataRow(8.0)]
    [DataRow(-8.0)]
    [DataRow(double.NaN)]
    public void A_second_voltage_beyond_eight_volts_is_doubted_and_not_compared(double volt)
    {
        Next();
        Sample.RedundantVoltage.Accept(volt, Now);
        Apply();
        Known(Quantity.CellVoltage, 3.4);
        Assert.IsFalse(Quantities.IsKnown(Quantity.VoltageDisagreement));
        Doubted(MeasuredChannel.RedundantVoltage);
    }

    [TestMethod]
    [DataRow(3.5, 0.1)]
    [DataRow(3.3, 0.1)]
    [DataRow(3.4, 0.0)]
    public void Two_voltages_of_one_time_disagree_by_their_difference(double second, double apart)
    {
        Next();
        Apply();
        Next();
        Sample.RedundantVoltage.Accept(second, Now);
        Apply();
        Known(Quantity.VoltageDisagreement, apart);
    }

    [TestMethod]
    [DataRow(3.45, 0.0)]
    [DataRow(3.39, 0.01)]
    [DataRow(3.52, 0.02)]
    public void A_voltage_that_was_measured_since_the_cycle_before_may_be_anywhere_between_both(double second, double apart)
    {
        Next();
        Apply();
        long from = Now;
        Next();
        Sample.CellVoltage.Accept(3.5, Now);
        Sample.RedundantVoltage.Accept(second, Now, from);
        Apply();
        Known(Quantity.VoltageDisagreement, apart);
    }

    [TestMethod]
    [DataRow(3.4, 3.4, 3.4)]
    [DataRow(3.449, 3.449, 3.4)]
    [DataRow(3.351, 3.4, 3.351)]
    [DataRow(3.46, 3.4, 3.4)]
    [DataRow(3.34, 3.4, 3.4)]
    [DataRow(double.NaN, 3.4, 3.4)]
    public void The_limits_see_either_of_two_voltages_as_long_as_they_may_be_one(double second, double highest, double lowest)
    {
        Next();
        Sample.RedundantVoltage.Accept(second, Now);
        Apply();
        Known(Quantity.HighestVoltage, highest);
        Known(Quantity.LowestVoltage, lowest);
    }

    [TestMethod]
    public void Without_a_first_voltage_the_limits_see_none_and_without_a_second_the_first()
    {
        Next(silent: Sample.CellVoltage);
        Apply();
        Assert.IsFalse(Quantities.IsKnown(Quantity.HighestVoltage));
        Assert.IsFalse(Quantities.IsKnown(Quantity.LowestVoltage));
        Next(silent: Sample.RedundantVoltage);
        Apply();
        Known(Quantity.HighestVoltage, 3.4);
        Known(Quantity.LowestVoltage, 3.4);
    }

    [TestMethod]
    public void Voltages_of_times_that_do_not_belong_together_are_not_compared()
    {
        Next();
        Apply();
        Next();
        Sample.RedundantVoltage.Accept(3.9, Now, Now - 50);
        Apply();
        Assert.IsFalse(Quantities.IsKnown(Quantity.VoltageDisagreement));
        Next(silent: Sample.CellVoltage);
        Apply();
        Assert.IsFalse(Quantities.IsKnown(Quantity.VoltageDisagreement), "without the first");
        Assert.IsFalse(Quantities.IsKnown(Quantity.CellVoltage));
        long from = Now;
        Next();
        Sample.RedundantVoltage.Accept(3.9, Now, from);
        Apply();
        Assert.IsFalse(Quantities.IsKnown(Quantity.VoltageDisagreement), "the first was missing then");
        Next(silent: Sample.RedundantVoltage);
        Apply();
        Assert.IsFalse(Quantities.IsKnown(Quantity.VoltageDisagreement), "without the second");
        Doubted(MeasuredChannel.None);
    }

    [TestMethod]
    [DataRow(0.05, 0.05, 0.0, DisplayName = "just as far apart as they may be")]
    [DataRow(-0.05, 0.0, -0.05)]
    [DataRow(0.0501, 0.0, 0.0, DisplayName = "further: they disagree, which is told as that")]
    [DataRow(-0.0501, 0.0, 0.0)]
    public void Either_of_two_voltages_that_agree_may_be_the_true_one(double second, double highest, double lowest)
    {
        Next();
        Sample.CellVoltage.Accept(0.0, Now);
        Sample.RedundantVoltage.Accept(second, Now);
        Apply();
        Known(Quantity.HighestVoltage, highest);
        Known(Quantity.LowestVoltage, lowest);
    }

    [TestMethod]
    public void A_second_voltage_of_the_cycle_before_is_none_now()
    {
        Next();
        Sample.RedundantVoltage.Accept(3.43, Now);
        Apply();
        Known(Quantity.HighestVoltage, 3.43);
        Next(silent: Sample.RedundantVoltage);
        Apply();
        Known(Quantity.HighestVoltage, 3.4);
    }

    [TestMethod]
    public void Without_a_cell_voltage_nothing_is_known_of_either_end()
    {
        Next();
        Apply();
        Assert.IsTrue(Quantities.IsKnown(Quantity.HighestVoltage));
        Next(silent: Sample.CellVoltage);
        Apply();
        Assert.IsFalse(Quantities.IsKnown(Quantity.HighestVoltage));
        Assert.IsFalse(Quantities.IsKnown(Quantity.LowestVoltage));
    }
}
