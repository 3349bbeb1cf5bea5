namespace SSBms.Control.Tests;

/// <summary>
/// When two converters read different voltages: at a steady current they are told to disagree by all of it and at once, while the current
/// changes by what is left on average, since a pulse that one of them saw and the other did not goes to and fro.
/// </summary>
[TestClass]
public sealed class DoubtfulVoltageTests
{
    private const double Area = 2.0;
    private const double Limit = 0.05;

    /// <summary>A fifth of what trips is of no consequence.</summary>
    private const double Least = 0.2 * Limit;

    /// <summary>Weight of a cycle in the mean.</summary>
    private const double Weight = 1.0 / 16.0;

    private readonly Sample _sample = new();
    private readonly Quantities _quantities = new();
    private readonly SampleValidation _door;
    private bool _high;

    public DoubtfulVoltageTests()
    {
        var settings = new Settings();
        settings.Set(Setting.Area, Area);
        settings.Set(Setting.VoltageDisagreement, Limit);
        _door = new SampleValidation(settings, new BoardRange(), temperatureAge: 1.0);
    }

    [TestMethod]
    [DataRow(0.5)]
    [DataRow(-0.5)]
    [DataRow(0.0)]
    public void At_a_steady_current_all_of_it_is_told_at_once(double density)
    {
        Cycle(density, 0.0);
        Disagree(0.1, Cycle(density, 0.1));
        Disagree(0.2, Cycle(density, 0.2));
        Cycle(density, 0.0);
        Disagree(0.2, Cycle(density, -0.2));
        Disagree(0.1, Cycle(density, -0.1));
    }

    [TestMethod]
    public void What_changes_its_side_from_cycle_to_cycle_is_a_sine_of_half_their_frequency_and_told_as_the_mean_of_two()
    {
        Cycle(0.5, 0.0);
        Disagree(0.1, Cycle(0.5, 0.1));
        Disagree(0.05, Cycle(0.5, -0.2));
        Disagree(0.02, Cycle(0.5, 0.16));
    }

    [TestMethod]
    public void What_is_left_of_a_mean_that_has_ended_takes_nothing_from_what_is_apart_at_a_steady_current()
    {
        Cycle(0.0, 0.0);
        Changing(-0.1);
        for (int i = 0; i < 40; i++)
        {
            Changing(0.0);
        }

        double steady = _high ? 0.5 : 0.0;
        Disagree(0.1, Cycle(steady, 0.1));
    }

    [TestMethod]
    public void What_was_apart_before_the_current_began_to_change_is_not_in_the_mean()
    {
        Cycle(0.0, 0.0);
        Disagree(0.1, Cycle(0.0, 0.1));
        Disagree(0.1 * Weight, Changing(0.1));
    }

    [TestMethod]
    [DataRow(0.5, 0.0104, false)]
    [DataRow(0.5, 0.0106, true)]
    [DataRow(0.5, -0.0104, false)]
    [DataRow(0.5, -0.0106, true)]
    [DataRow(-0.5, 0.0104, false)]
    [DataRow(-0.5, -0.0106, true)]
    [DataRow(0.0, 0.0004, false)]
    [DataRow(0.0, 0.0006, true)]
    public void A_current_is_steady_within_two_percent_and_half_a_microampere(double density, double change, bool changes)
    {
        Cycle(density, 0.0);
        Disagree(changes ? 0.1 * Weight : 0.1, Cycle(density + change, 0.1));
    }

    [TestMethod]
    public void A_change_of_exactly_half_a_microampere_is_none()
    {
        Cycle(0.0, 0.0);
        Disagree(0.1, Cycle(0.0005, 0.1));
        Assert.AreEqual(0.0005, _quantities.Get(Quantity.CurrentDensity), "without remainder");
    }

    [TestMethod]
    public void While_the_current_changes_a_fifth_of_what_trips_is_told_as_it_is_and_more_on_average()
    {
        Cycle(0.0, 0.0);
        Disagree(0.0099, Changing(0.0099));
        Disagree(0.0101 * Weight, Changing(0.0101));
    }

    [TestMethod]
    public void In_the_first_cycle_too_what_is_of_no_consequence_is_told_as_it_is()
    {
        Disagree(0.0099, Cycle(0.5, 0.0099));
    }

    [TestMethod]
    [DataRow(0, DisplayName = "the current is steady again")]
    [DataRow(40, DisplayName = "nothing is left of the mean")]
    public void After_a_mean_has_ended_little_more_than_a_fifth_begins_one_again(int changes)
    {
        Cycle(0.0, 0.0);
        Changing(0.1);
        for (int i = 0; i < changes; i++)
        {
            Changing(0.0);
        }

        if (changes == 0)
        {
            Cycle(_quantities.Get(Quantity.CurrentDensity), 0.0);
        }

        Disagree(0.0101 * Weight, Changing(0.0101));
    }

    [TestMethod]
    public void What_one_converter_sees_to_and_fro_is_no_disagreement()
    {
        Cycle(0.0, 0.0);
        for (int i = 0; i < 200; i++)
        {
            Assert.IsLessThan(Limit / 5.0, Changing(i % 2 == 0 ? 0.15 : -0.15));
        }
    }

    [TestMethod]
    public void What_stays_on_one_side_is_told_within_three_seconds_even_while_the_current_changes()
    {
        foreach (double apart in new[] { 0.06, -0.06 })
        {
            Cycle(0.0, 0.0);
            double told = 0.0;
            for (int i = 0; i < 30; i++)
            {
                told = Changing(apart);
            }

            Assert.IsGreaterThan(Limit, told);
            Cycle(0.0, 0.0);
            Cycle(0.0, 0.0);
        }
    }

    [TestMethod]
    public void A_mean_once_begun_counts_the_cycles_without_disagreement_too_and_ends_when_nothing_is_left()
    {
        double left = 0.1 * Weight;
        Cycle(0.0, 0.0);
        Disagree(left, Changing(0.1));
        for (int i = 0; i < 36; i++)
        {
            left -= left * Weight;
            Disagree(left, Changing(0.0));
        }

        Assert.IsLessThan(Least * Weight, left, "less than one cycle of what is of no consequence");
        Disagree(0.0, Changing(0.0));
        Disagree(0.005, Changing(0.005), "and little is told as it is again");
        Disagree(0.1 * Weight, Changing(0.1), "and the next mean begins with nothing");
    }

    [TestMethod]
    public void A_mean_goes_on_while_one_cycle_of_what_is_of_no_consequence_is_left()
    {
        Cycle(0.0, 0.0, volt: 0.0);
        Disagree(Least * Weight, Changing(Least, volt: 0.0));
        Disagree(Least * Weight * (1.0 - Weight), Changing(0.0, volt: 0.0));
    }

    [TestMethod]
    public void A_cycle_of_steady_current_ends_a_mean()
    {
        Cycle(0.0, 0.0);
        Changing(0.1);
        double steady = _high ? 0.5 : 0.0;
        Disagree(0.1, Cycle(steady, 0.1));
        Disagree(0.1 * Weight, Changing(-0.1), "the next one begins with nothing");
        Cycle(_high ? 0.5 : 0.0, 0.1);
        Disagree(0.005, Changing(0.005), "and little is told as it is");
    }

    [TestMethod]
    public void Without_a_current_that_could_explain_it_all_of_it_is_told()
    {
        Cycle(0.5, 0.0);
        Next();
        _sample.Current.Miss();
        Disagree(0.1, Apply(0.1));
        Next();
        _sample.Current.Miss();
        Disagree(0.1, Apply(0.1), "nor is a current explained that was known two cycles ago");
    }

    [TestMethod]
    public void Two_voltages_of_one_cycle_are_compared_with_each_other_and_not_with_the_cycle_before()
    {
        Cycle(0.5, 0.0, volt: 3.4);
        Next();
        _sample.CellVoltage.Accept(3.5, _sample.Now);
        _sample.RedundantVoltage.Accept(3.45, _sample.Now);
        _door.Apply(_sample, _quantities);
        Disagree(0.05, _quantities.Get(Quantity.VoltageDisagreement));
    }

    [TestMethod]
    public void A_second_voltage_that_did_not_answer_is_not_compared()
    {
        Cycle(0.5, 0.0);
        Next();
        _sample.CellVoltage.Accept(3.4, _sample.Now);
        _sample.RedundantVoltage.Miss();
        _door.Apply(_sample, _quantities);
        Assert.IsFalse(_quantities.IsKnown(Quantity.VoltageDisagreement));
    }

    [TestMethod]
    public void In_the_first_cycle_there_is_no_voltage_before()
    {
        Next();
        _sample.CellVoltage.Accept(3.4, _sample.Now);
        _sample.RedundantVoltage.Accept(3.4, _sample.Now, from: 0);
        _door.Apply(_sample, _quantities);
        Assert.IsFalse(_quantities.IsKnown(Quantity.VoltageDisagreement));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_voltage_that_was_doubted_or_missing_is_no_witness_for_the_next_cycle(bool absurd)
    {
        _quantities.BeginCycle();
        _sample.CellVoltage.Accept(absurd ? 9.0 : 3.4, _sample.Now);
        _sample.CellVoltage.Fresh = absurd;
        _door.Apply(_sample, _quantities);
        Next();
        _sample.CellVoltage.Accept(3.4, _sample.Now);
        _sample.RedundantVoltage.Accept(3.4, _sample.Now, from: 0);
        _door.Apply(_sample, _quantities);
        Assert.IsFalse(_quantities.IsKnown(Quantity.VoltageDisagreement));
    }

    private static void Disagree(double expected, double actual, string message = "")
    {
        Assert.AreEqual(expected, actual, 1e-12, message);
    }

    /// <summary>A cycle in which the current is another one than before.</summary>
    private double Changing(double apart, double volt = 3.4)
    {
        _high = !_high;
        return Cycle(_high ? 0.5 : 0.0, apart, volt);
    }

    private double Cycle(double density, double apart, double volt = 3.4)
    {
        Next();
        _sample.Current.Accept(density * Area * 0.001, _sample.Now);
        return Apply(apart, volt);
    }

    private void Next()
    {
        _sample.Now += 100;
        _quantities.BeginCycle();
    }

    private double Apply(double apart, double volt = 3.4)
    {
        _sample.CellVoltage.Accept(volt, _sample.Now);
        _sample.RedundantVoltage.Accept(volt + apart, _sample.Now);
        _door.Apply(_sample, _quantities);
        Assert.IsTrue(_quantities.IsKnown(Quantity.VoltageDisagreement));
        return _quantities.Get(Quantity.VoltageDisagreement);
    }
}
