namespace SSBms.Control.Tests;

/// <summary>The two levels of a step: what belongs to one, how far the voltage goes by itself, and how far apart in time they may be.</summary>
[TestClass]
public sealed class StepLevelTests
{
    private const double Cycle = 0.1;

    /// <summary>A cycle of which one sample is a level.</summary>
    private const double Slow = 10.0;

    [TestMethod]
    public void Without_a_period_one_sample_is_a_level_and_with_the_shortest_four()
    {
        Assert.IsFalse(new StepResistance(0.0).IsSettled);
        var step = new StepResistance(double.Epsilon);
        Assert.IsTrue(step.IsSettled);
        Hold(step, 3.4, 0.0, 3);
        Assert.IsFalse(Hold(step, 3.5, 0.1, 4));
        Assert.IsTrue(Hold(step, 3.4, 0.0, 4));
    }

    [TestMethod]
    [DataRow(0.002, true)]
    [DataRow(-0.002, true)]
    [DataRow(0.0021, false)]
    [DataRow(-0.0021, false)]
    public void Two_microampere_beside_no_current_are_the_same_level(double density, bool same)
    {
        var step = new StepResistance(Cycle);
        step.Update(3.4, 0.0, Cycle);
        Hold(step, 3.4, density, 3);
        Assert.AreEqual(same, Hold(step, 3.5, 0.3, 4));
    }

    [TestMethod]
    [DataRow(15.0, 0.005)]
    [DataRow(30.0, 0.0)]
    [DataRow(45.0, 0.0)]
    public void The_pace_of_a_voltage_is_how_far_it_is_ahead_of_a_mean_of_half_a_minute(double seconds, double pace)
    {
        var step = new StepResistance(Slow);
        step.Update(3.4, 0.0, Slow);
        step.Update(3.41, 0.0, seconds);
        step.Update(3.5, 0.1, Slow);
        Assert.AreEqual(pace, step.Pace, 1e-12);
    }

    [TestMethod]
    public void A_level_of_one_sample_is_the_newest_of_them()
    {
        var step = new StepResistance(Slow);
        step.Update(3.4, 0.0, Slow);
        step.Update(3.41, 0.001, Slow);
        Assert.IsTrue(step.Update(3.51, 0.101, Slow));
        Assert.AreEqual(1000.0, step.Value, 1e-6);
        Assert.AreEqual(0.1, step.Step, 1e-12);
    }

    [TestMethod]
    public void A_voltage_runs_on_four_times_as_far_as_its_last_sample_is_ahead()
    {
        var step = new StepResistance(Cycle);
        Hold(step, 3.4, 0.0, 4);
        step.Update(3.404, 0.0, Cycle);
        step.Update(3.5, 0.1, Cycle);
        Assert.AreEqual(4.0 * (0.004 - 0.004 / 3.0), step.Unrest, 1e-12);
    }

    [TestMethod]
    public void The_first_sample_of_a_level_may_have_the_voltage_of_what_was_before_and_counts_for_nothing()
    {
        // A cycler turned for a moment between two currents: an empty cell ends a step at once.
        var step = new StepResistance(Cycle);
        Hold(step, 3.09, 0.16, 10);
        step.Update(2.66, 0.32, Cycle);
        Assert.IsTrue(Hold(step, 3.25, 0.32, 3));
        Assert.AreEqual(1000.0, step.Value, 1e-6);
    }

    [TestMethod]
    public void The_current_of_a_level_is_the_mean_of_its_samples_too()
    {
        var step = new StepResistance(Cycle);
        step.Update(3.4, 0.1, Cycle);
        step.Update(3.4, 0.102, Cycle);
        step.Update(3.4, 0.1, Cycle);
        step.Update(3.4, 0.1004, Cycle);
        Assert.IsTrue(Hold(step, 3.5, 0.2, 4));
        Assert.AreEqual(0.2 - 0.1008, step.Step, 1e-12);
    }

    [TestMethod]
    [DataRow(1.4, true)]
    [DataRow(1.41, false)]
    public void Two_levels_are_of_one_step_for_a_second_and_two_cycles(double seconds, bool tells)
    {
        var step = new StepResistance(0.2);
        step.Update(3.4, 0.0, 0.2);
        step.Update(3.4, 0.0, 0.2);
        step.Update(3.5, 0.1, 0.2);
        Assert.AreEqual(tells, step.Update(3.5, 0.1, seconds));
    }

    [TestMethod]
    public void Begun_anew_a_level_of_one_sample_is_no_longer_one_before_a_step()
    {
        var step = new StepResistance(Slow);
        step.Update(3.4, 0.0, Slow);
        step.Restart();
        Assert.IsFalse(step.Update(3.5, 0.1, Slow));
        Assert.IsTrue(step.Update(3.4, 0.0, Slow));
    }

    [TestMethod]
    public void Begun_anew_between_two_levels_the_first_is_forgotten()
    {
        var step = new StepResistance(Cycle);
        Hold(step, 3.4, 0.0, 5);
        Hold(step, 3.5, 0.1, 2);
        step.Restart();
        Assert.IsFalse(Hold(step, 3.5, 0.1, 4));
    }

    [TestMethod]
    public void A_step_of_twenty_microampere_tells()
    {
        var step = new StepResistance(Cycle);
        Hold(step, 3.4, 0.0, 4);
        Assert.IsTrue(Hold(step, 3.42, 0.02, 4));
    }

    private static bool Hold(StepResistance step, double voltage, double density, int samples)
    {
        bool told = false;
        for (int i = 0; i < samples; i++)
        {
            told |= step.Update(voltage, density, Cycle);
        }

        return told;
    }
}
