namespace SSBms.Control.Tests;

/// <summary>The voltage that no current explains after a turn, between two lithium electrodes, at the bounds of what can be told.</summary>
[TestClass]
public sealed class TurnedCurrentTests
{
    private const double Cycle = 0.1;

    private readonly ApparentResistance _resistance = new();
    private readonly SteadyCurrent _current = new();

    [TestMethod]
    public void A_voltage_as_large_as_before_at_less_than_half_the_current_is_unexplained_by_what_that_current_does_not_make()
    {
        Settle(0.1, 1.0);
        Near(0.06, Turn(-0.1, -0.4));
        Settle(0.1, 1.0);
        Near(0.05, Turn(-0.1, -0.495));
        Settle(0.1, 1.0);
        Near(0.0, Turn(-0.1, -0.505), "half is half");
    }

    [TestMethod]
    [DataRow(1.0)]
    [DataRow(-1.0)]
    public void Nine_tenths_of_the_voltage_are_as_large_and_less_is_not(double sign)
    {
        Settle(sign * 0.1, sign);
        Near(0.0, Turn(sign * -0.0899, sign * -0.4));
        Settle(sign * 0.1, sign);
        Near(0.0501, Turn(sign * -0.0901, sign * -0.4));
    }

    [TestMethod]
    public void More_than_twice_the_voltage_is_that_of_a_collector_that_was_stripped_bare()
    {
        Settle(0.1, 1.0);
        Near(0.159, Turn(-0.199, -0.4));
        Settle(0.1, 1.0);
        Near(0.0, Turn(-0.201, -0.4));
    }

    [TestMethod]
    public void What_has_the_sign_of_before_is_polarisation_that_is_left()
    {
        Settle(0.1, 1.0);
        Near(0.0, Turn(0.2, -0.4));
        Settle(0.1, 1.0);
        Near(0.0, Turn(0.2, 0.4));
    }

    [TestMethod]
    public void It_is_told_in_the_fourth_cycle_of_the_new_current_and_as_long_as_it_lasts()
    {
        Settle(0.1, 1.0);
        for (int i = 0; i < 3; i++)
        {
            Near(0.0, Take(-0.1, -0.1));
        }

        for (int i = 0; i < 600; i++)
        {
            Near(0.09, Take(-0.1, -0.1));
        }
    }

    [TestMethod]
    public void Ten_millivolts_may_be_missed()
    {
        Settle(0.02, 1.0);
        Near(0.0, Turn(-0.0182, -0.41));
        Settle(0.02, 1.0);
        Near(0.0101, Turn(-0.0185, -0.41));
    }

    [TestMethod]
    public void Without_a_current_before_nothing_is_known()
    {
        Near(0.0, Turn(-0.1, -0.4));
    }

    [TestMethod]
    public void A_current_that_never_settled_is_not_compared_with()
    {
        Take(0.1, 1.0);
        Turn(0.1, 1.0);
        Near(0.0, Turn(-0.1, -0.4));
    }

    [TestMethod]
    public void What_was_before_fades_within_a_minute_of_rest()
    {
        Settle(0.1, 1.0);
        Rest(30.0);
        Near(0.0834, Turn(-0.1, -0.1), "a monitor that lost its gain at rest");

        Settle(0.1, 1.0);
        Rest(60.0);
        Near(0.0, Turn(-0.1, -0.2), "an interphase may have grown");
    }

    [TestMethod]
    public void One_long_cycle_makes_it_fade_whole()
    {
        Settle(0.1, 1.0);
        _current.Update(0.0, 90.0);
        Near(0.0, _resistance.Unexplained(0.0, 0.0, _current, 90.0));
        Near(0.0, Turn(-0.1, -0.02));
    }

    [TestMethod]
    public void At_its_bounds_it_is_told_from_a_hundredth_of_a_milliampere_and_three_tenths_of_a_second_on()
    {
        Settle(1.0, 1.0);
        Near(0.99, At(-1.0, -0.01, 0.3));
        Near(0.0, At(-1.0, -0.01, 0.2999));
        Near(0.0, At(-1.0, -0.0099, 0.3));
    }

    [TestMethod]
    public void At_its_bounds_half_the_current_nine_tenths_and_twice_the_voltage_are_explained()
    {
        Settle(1.0, 1.0);
        Near(0.0, At(-1.0, -0.5, 0.3));
        Settle(1.0, 1.0);
        Near(0.0, At(-0.9, -0.4, 0.3));
        Settle(1.0, 1.0);
        Near(0.0, At(-2.0, -0.4, 0.3));
        Settle(1.0, 1.0);
        Near(0.6, At(-1.0, -0.4, 0.3));
    }

    [TestMethod]
    public void An_open_circuit_makes_it_forget()
    {
        Settle(0.1, 1.0);
        _resistance.Restart();
        Near(0.0, Turn(-0.1, -0.4));
    }

    private static void Near(double expected, double actual, string why = "")
    {
        Assert.AreEqual(expected, actual, 5e-4, why);
    }

    private double Take(double voltage, double density)
    {
        _current.Update(density, Cycle);
        return _resistance.Unexplained(voltage, density, _current, Cycle);
    }

    /// <summary>What is told of a current that has been the same for so long, as the first that is seen of it.</summary>
    private double At(double voltage, double density, double seconds)
    {
        var current = new SteadyCurrent();
        current.Update(density, Cycle);
        current.Update(density, seconds);
        return _resistance.Unexplained(voltage, density, current, Cycle);
    }

    private void Settle(double voltage, double density)
    {
        _resistance.Restart();
        for (int i = 0; i < 25; i++)
        {
            Near(0.0, Take(voltage, density));
        }
    }

    private void Rest(double seconds)
    {
        for (int i = 0; i < seconds / Cycle; i++)
        {
            Near(0.0, Take(0.0, 0.0));
        }
    }

    /// <summary>What is told in the fifth cycle of a current.</summary>
    private double Turn(double voltage, double density)
    {
        for (int i = 0; i < 4; i++)
        {
            Take(voltage, density);
        }

        return Take(voltage, density);
    }
}
