namespace SSBms.Control.Tests;

/// <summary>What counts as an answer to a step of the current, at its edges, and which steps are remembered to know it by.</summary>
[TestClass]
public sealed class StepAnswerLawTests
{
    private const double Step = 0.1;

    private readonly StepAnswer _answer = new();

    [TestMethod]
    public void An_expected_answer_of_just_four_millivolts_is_noise()
    {
        _answer.Judge(400.0, 0.01, 0.0);
        _answer.Judge(0.0, 0.01, 0.0);
        Assert.AreEqual(0.0, _answer.Missing);
    }

    [TestMethod]
    public void A_voltage_that_could_have_gone_just_half_of_the_answer_by_itself_was_not_level()
    {
        _answer.Judge(400.0, Step, 0.0);
        _answer.Judge(0.0, Step, 0.02);
        Assert.AreEqual(0.0, _answer.Missing);
    }

    [TestMethod]
    public void Just_a_millivolt_is_an_answer()
    {
        _answer.Judge(400.0, Step, 0.0);
        _answer.Judge(10.0, Step, 0.0);
        Assert.AreEqual(0.0, _answer.Missing);
    }

    [TestMethod]
    public void Just_three_percent_of_the_resistance_are_an_answer()
    {
        _answer.Judge(512.0, 0.05, 0.0);
        _answer.Judge(15.0, 0.05, 0.0);
        Assert.IsGreaterThan(StepAnswer.MostMissing, _answer.Missing);
        _answer.Judge(512.0 * (1.0 - StepAnswer.MostMissing), 0.05, 0.0);
        Assert.AreEqual(0.0, _answer.Missing);
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(-5.0)]
    public void A_first_step_that_showed_no_resistance_is_not_what_others_are_held_against(double first)
    {
        _answer.Judge(first, Step, 0.0);
        _answer.Judge(400.0, Step, 0.0);
        _answer.Judge(0.0, Step, 0.0);
        Assert.AreEqual(1.0, _answer.Missing);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void The_least_of_four_is_held_against_whichever_it_was(int place)
    {
        for (int i = 0; i < 4; i++)
        {
            _answer.Judge(i == place ? 100.0 : 4000.0, Step, 0.0);
        }

        _answer.Judge(4.0, Step, 0.0);
        Assert.AreEqual(0.0, _answer.Missing, "4 % of the least");
    }

    [TestMethod]
    public void A_cell_of_half_an_ohm_is_remembered_like_any_other()
    {
        _answer.Judge(0.5, 10.0, 0.0);
        _answer.Judge(0.0, 10.0, 0.0);
        Assert.AreEqual(1.0, _answer.Missing);
        _answer.Judge(4000.0, 10.0, 0.0);
        _answer.Judge(0.6, 10.0, 0.0);
        _answer.Judge(0.05, 10.0, 0.0);
        Assert.AreEqual(0.0, _answer.Missing, "a tenth of the least");
    }

    [TestMethod]
    public void The_least_counts_wherever_among_the_four_a_small_cell_was()
    {
        _answer.Judge(4000.0, 10.0, 0.0);
        _answer.Judge(0.5, 1.0, 0.0);
        Assert.IsGreaterThan(0.9, _answer.Missing, "next to nothing of 4 kOhm cm2");

        var other = new StepAnswer();
        other.Judge(4000.0, 0.0001, 0.0);
        other.Judge(0.5, 0.0001, 0.0);
        other.Judge(0.05, 10.0, 0.0);
        Assert.AreEqual(0.0, other.Missing, "a tenth of half an ohm");
    }

    [TestMethod]
    [DataRow(1.0)]
    [DataRow(-1.0)]
    public void A_step_is_unanswered_when_less_than_three_percent_of_the_resistance_before_is_there(double sign)
    {
        var answer = new StepAnswer();
        answer.Judge(400.0, sign * 0.1, 0.0);
        Assert.AreEqual(0.0, answer.Missing, "the first one says nothing");
        answer.Judge(9.9, sign * 0.1, 0.0);
        Assert.AreEqual(1.0 - 9.9 / 400.0, answer.Missing, 1e-12);
        answer.Judge(-400.0, sign * 0.1, 0.0);
        Assert.AreEqual(2.0, answer.Missing, 1e-12, "the wrong sign is less than nothing");
        answer.Judge(390.0, sign * 0.1, 0.0);
        Assert.AreEqual(0.0, answer.Missing, "answered again");
        answer.Judge(0.0, sign * 0.1, 0.0);
        Assert.AreEqual(1.0, answer.Missing, 1e-12);
        answer.Forget();
        Assert.AreEqual(0.0, answer.Missing);
        answer.Judge(10.1, sign * 0.1, 0.0);
        Assert.AreEqual(0.0, answer.Missing, "more than a millivolt is an answer");
    }

    [TestMethod]
    public void A_step_is_held_against_the_best_of_the_last_four()
    {
        var answer = new StepAnswer();
        answer.Judge(100.0, 0.1, 0.0);
        for (int i = 0; i < 3; i++)
        {
            answer.Judge(4000.0, 0.1, 0.0);
        }

        answer.Judge(4.0, 0.1, 0.0);
        Assert.AreEqual(0.0, answer.Missing, "4 % of the best");
        for (int i = 0; i < 4; i++)
        {
            answer.Judge(4000.0, 0.1, 0.0);
        }

        answer.Judge(4.0, 0.1, 0.0);
        Assert.AreEqual(0.999, answer.Missing, 1e-12, "what came before the last four is forgotten");
    }

    [TestMethod]
    public void A_step_tells_nothing_when_the_voltage_could_have_gone_half_of_the_answer_by_itself()
    {
        var answer = new StepAnswer();
        answer.Judge(400.0, 0.1, 0.0);
        answer.Judge(0.0, 0.1, 0.0201);
        Assert.AreEqual(0.0, answer.Missing);
        answer.Judge(0.0, 0.1, 0.0199);
        Assert.AreEqual(1.0, answer.Missing, 1e-12);
    }

    [TestMethod]
    public void A_step_whose_answer_would_be_four_millivolts_or_less_says_nothing()
    {
        var answer = new StepAnswer();
        answer.Judge(400.0, 0.1, 0.0);
        answer.Judge(0.0, 0.0099, 0.0);
        Assert.AreEqual(0.0, answer.Missing);
        answer.Judge(0.0, 0.0101, 0.0);
        Assert.AreEqual(1.0, answer.Missing, 1e-12);
    }
}
