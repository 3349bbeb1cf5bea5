namespace SSBms.Control.Tests;

/// <summary>What two levels of the current tell of the resistance between them.</summary>
[TestClass]
public sealed class StepResistanceTests
{
    private const double Cycle = 0.1;

    [TestMethod]
    public void A_level_takes_four_samples_on_either_side_and_tells_in_the_fourth()
    {
        var step = new StepResistance(Cycle);
        Assert.IsTrue(step.IsSettled);
        Hold(step, 3.4, 0.0, 4);
        Assert.AreEqual(4, FirstEstimate(step, 3.49, 0.1));
        Assert.AreEqual(900.0, step.Value, 1e-9);
        Assert.AreEqual(0.1, step.Step, 1e-12);
        Assert.AreEqual(0, FirstEstimate(step, 3.49, 0.1), "once only");
        Assert.AreEqual(4, FirstEstimate(step, 3.31, -0.1), "the next step begins where the last one led");
        Assert.AreEqual(900.0, step.Value, 1e-9);
        Assert.AreEqual(-0.2, step.Step, 1e-12);
    }

    [TestMethod]
    public void Three_samples_before_the_step_are_no_level()
    {
        var step = new StepResistance(Cycle);
        Hold(step, 3.4, 0.0, 3);
        Assert.AreEqual(0, FirstEstimate(step, 3.49, 0.1));
    }

    [TestMethod]
    [DataRow(0.19, 2)]
    [DataRow(0.21, 2)]
    [DataRow(0.4, 1)]
    [DataRow(10.0, 1)]
    [DataRow(0.05, 4)]
    public void A_slower_cycle_takes_fewer_samples_and_at_least_one(double cycle, int samples)
    {
        var step = new StepResistance(cycle);
        Assert.AreEqual(samples > 1, step.IsSettled);
        for (int i = 0; i < samples; i++)
        {
            Assert.IsFalse(step.Update(3.4, 0.0, cycle));
        }

        for (int i = 1; i < samples; i++)
        {
            Assert.IsFalse(step.Update(3.49, 0.1, cycle));
        }

        Assert.IsTrue(step.Update(3.49, 0.1, cycle));
    }

    [TestMethod]
    [DataRow(0.02, true)]
    [DataRow(0.0199, false)]
    public void A_fiftieth_of_a_milliampere_is_step_enough(double density, bool tells)
    {
        var step = new StepResistance(Cycle);
        for (int i = 0; i < 4; i++)
        {
            step.Update(3.4, 0.0, Cycle);
        }

        Assert.AreEqual(tells, FirstEstimate(step, 3.5, density) == 4);
    }

    [TestMethod]
    public void A_level_is_the_mean_of_three_samples_after_its_first_and_follows_by_a_third_after_that()
    {
        var step = new StepResistance(Cycle);
        foreach (double voltage in new[] { 3.400, 3.404, 3.402, 3.406 })
        {
            step.Update(voltage, 0.0, Cycle);
        }

        step.Update(3.411, 0.0, Cycle);
        double before = 3.404 + (3.411 - 3.404) / 3.0;
        Assert.AreEqual(4, FirstEstimate(step, 3.5, 0.1));
        Assert.AreEqual(1000.0 * (3.5 - before) / 0.1, step.Value, 1e-6);
    }

    [TestMethod]
    [DataRow(0.1, 0.0039, true)]
    [DataRow(0.1, 0.0041, false)]
    [DataRow(0.1, -0.0039, true)]
    [DataRow(0.1, -0.0041, false)]
    [DataRow(-0.1, 0.0039, true)]
    [DataRow(-0.1, -0.0041, false)]
    public void Two_percent_and_two_microampere_are_the_same_level(double density, double change, bool same)
    {
        var step = new StepResistance(Cycle);
        step.Update(3.4, density, Cycle);
        step.Update(3.4, density + change, Cycle);
        step.Update(3.4, density + change, Cycle);
        step.Update(3.4, density + change, Cycle);
        bool told = FirstEstimate(step, 3.5, 0.3) == 4;
        Assert.AreEqual(same, told, "four samples of one level are one, three are none");
    }

    [TestMethod]
    [DataRow(0.0201, true)]
    [DataRow(0.0199, false)]
    [DataRow(-0.0201, true)]
    [DataRow(-0.0199, false)]
    public void A_step_of_less_than_twenty_microampere_tells_nothing(double density, bool tells)
    {
        var step = new StepResistance(Cycle);
        Hold(step, 3.4, 0.0, 5);
        Assert.AreEqual(tells ? 4 : 0, FirstEstimate(step, 3.4 + density, density));
    }

    /// <summary>A level may wander by 2 % and 0.002 mA/cm²; two and a half times those of both levels together are five of one.</summary>
    [TestMethod]
    [DataRow(2.0, 2.24, true)]
    [DataRow(2.0, 2.20, false)]
    [DataRow(2.0, 1.79, true)]
    [DataRow(2.0, 1.81, false)]
    [DataRow(-2.0, -2.24, true)]
    [DataRow(-2.0, -2.20, false)]
    public void A_step_no_larger_than_five_times_what_a_level_may_wander_tells_nothing(double before, double after, bool tells)
    {
        var step = new StepResistance(Cycle);
        Hold(step, 3.4, before, 10);
        Assert.AreEqual(tells ? 4 : 0, FirstEstimate(step, 3.4 + 0.1 * (after - before), after));
    }

    [TestMethod]
    [DataRow(5, true)]
    [DataRow(10, false)]
    public void A_step_that_takes_longer_than_a_second_and_two_cycles_tells_nothing(int restless, bool tells)
    {
        var step = new StepResistance(Cycle);
        Hold(step, 3.4, 0.0, 5);
        for (int i = 0; i < restless; i++)
        {
            step.Update(3.45, i % 2 == 0 ? 0.05 : 0.15, Cycle);
        }

        Assert.AreEqual(tells, FirstEstimate(step, 3.5, 0.25) == 4);
    }

    [TestMethod]
    public void After_a_restart_two_levels_are_needed_again()
    {
        var step = new StepResistance(Cycle);
        Hold(step, 3.4, 0.0, 10);
        step.Restart();
        Assert.AreEqual(0, FirstEstimate(step, 3.49, 0.1));
        Assert.AreEqual(4, FirstEstimate(step, 3.4, 0.0));
    }

    private static void Hold(StepResistance step, double voltage, double density, int samples)
    {
        for (int i = 0; i < samples; i++)
        {
            step.Update(voltage, density, Cycle);
        }
    }

    /// <summary>In which of twelve samples a level tells a resistance; 0 for none.</summary>
    private static int FirstEstimate(StepResistance step, double voltage, double density)
    {
        int first = 0;
        for (int i = 1; i <= 12; i++)
        {
            bool told = step.Update(voltage, density, Cycle);
            first = told && first == 0 ? i : first;
        }

        return first;
    }
}
