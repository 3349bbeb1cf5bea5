namespace SSBms.Control.Tests;

/// <summary>The share of its resistance that a cell between two lithium electrodes has left, at the bounds of what can be told.</summary>
[TestClass]
public sealed class ShortShareTests
{
    private const double Cycle = 0.1;
    private const double Minute = 60.0;

    private readonly ApparentResistance _resistance = new();
    private readonly SteadyCurrent _current = new();

    public ShortShareTests()
    {
        _current.Update(0.0, 100.0);
    }

    [TestMethod]
    public void A_hundredth_of_a_milliampere_is_current_enough()
    {
        Share(0.005, 0.01);
        Near(0.5, Share(0.0025, 0.01));
        Near(1.0, Share(0.0025, 0.0099), "less is none");
        Near(1.0, Share(0.0025, 0.01), "and what was compared with is forgotten");
    }

    [TestMethod]
    public void Two_and_a_half_millivolts_are_voltage_enough_for_a_hard_short_and_twice_as_much_for_a_soft_one()
    {
        Share(0.0025, 0.5);
        Near(0.2996, Share(0.000749, 0.5));
        Near(1.0, Share(0.000751, 0.5), "noise may do that three times in a row");
        Share(0.0, 0.0);
        Share(0.00499, 0.5);
        Near(1.0, Share(0.0025, 0.5));
        Share(0.0, 0.0);
        Share(0.005, 0.5);
        Near(0.5, Share(0.0025, 0.5));
    }

    [TestMethod]
    public void Of_many_small_voltages_the_largest_is_not_what_the_others_are_compared_with()
    {
        Share(0.002, 0.1);
        Near(1.0, Share(0.004, 0.1));
        Near(1.0, Share(0.001, 0.1));
    }

    [TestMethod]
    public void A_mean_never_goes_beyond_what_it_follows()
    {
        Share(0.1, 0.1);
        Near(0.8, Share(0.08, 0.1, seconds: 1.5 * Minute));
        Near(1.0, Share(0.08, 0.1));
    }

    [TestMethod]
    public void Seventy_percent_are_not_averaged_away()
    {
        Share(0.5, 0.5);
        for (int i = 0; i < 3; i++)
        {
            Near(0.7, Share(0.35, 0.5, seconds: Minute));
        }
    }

    [TestMethod]
    public void A_pressure_that_has_risen_long_ago_explains_nothing()
    {
        Share(0.1, 0.1, pressure: 5.0);
        Share(0.1, 0.1, pressure: 10.0, seconds: Minute);
        Near(0.2, Share(0.02, 0.1, pressure: 10.0));
    }

    [TestMethod]
    public void A_pressure_that_rises_is_followed_as_slowly_as_the_resistance()
    {
        Share(0.1, 0.1, pressure: 5.0);
        Share(0.1, 0.1, pressure: 10.0, seconds: 0.1 * Minute);
        Near(0.2 * (10.0 / 5.5) * (10.0 / 5.5), Share(0.02, 0.1, pressure: 10.0));
    }

    [TestMethod]
    public void A_fifth_more_and_the_noise_of_a_load_cell_explain_nothing()
    {
        Share(0.1, 0.1, pressure: 5.0);
        Near(0.2, Share(0.02, 0.1, pressure: 6.04));
        Near(0.2, Share(0.02, 0.1, pressure: 1.2 * 5.0 + 0.05));
        Near(0.2 * (6.06 / 5.0) * (6.06 / 5.0), Share(0.02, 0.1, pressure: 6.06));
    }

    [TestMethod]
    public void A_press_that_takes_hold_of_a_loose_cell_explains_as_much_as_one_that_presses_four_times_harder()
    {
        Share(1.0, 0.1, pressure: 0.0);
        Near(0.8, Share(0.05, 0.1, pressure: 1.0));
    }

    [TestMethod]
    public void Where_a_zero_of_two_millivolts_may_be_most_of_what_a_press_has_left_it_begins_anew()
    {
        // Twice the pressure may take three quarters of 10 mV. With a zero 2 mV too low a sound cell would still show 1 mV.
        Share(0.01, 0.1, pressure: 5.0);
        Near(0.3996, Share(0.000999, 0.1, pressure: 10.0));
        Near(1.0, Share(0.001001, 0.1, pressure: 10.0));
        Share(0.02, 0.1, pressure: 10.0);
        Near(0.25, Share(0.005, 0.1, pressure: 10.0), "what it is compared with is what came after");
    }

    [TestMethod]
    public void A_press_that_is_not_turned_on_leaves_a_small_voltage_to_be_judged()
    {
        Share(0.003, 0.1, pressure: 5.0);
        Near(-0.1, Share(-0.0003, 0.1, pressure: 5.0));
    }

    private static void Near(double expected, double actual, string message = "")
    {
        Assert.AreEqual(expected, actual, 1e-12, message);
    }

    private double Share(double volt, double density, double pressure = 5.0, double seconds = Cycle)
    {
        return _resistance.Share(volt, density, _current, pressure, seconds);
    }
}
