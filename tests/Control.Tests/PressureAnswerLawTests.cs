namespace SSBms.Control.Tests;

/// <summary>How the answer of the stack pressure to charge is learned, and from when on it is said to be missing.</summary>
[TestClass]
public sealed class PressureAnswerLawTests
{
    private const double Capacity = 20.0;
    private const double Density = 1.0;

    /// <summary>Half of a stretch, which is a twentieth of the capacity.</summary>
    private const double HalfStretch = 1800.0;

    /// <summary>As many stretches as it takes to begin with one answer, and to have had it forty times.</summary>
    private const int ToLearn = 42;

    private PressureAnswer _follows = new(Capacity);
    private double _pressure = 5.0;
    private double _celsius;

    [TestMethod]
    public void An_answer_is_known_once_it_was_the_same_over_forty_stretches()
    {
        Learn();
        Assert.IsTrue(Stretch(1.0, plates: true));
        Assert.AreEqual(0.0, _follows.Missing);
    }

    [TestMethod]
    [DataRow(-1.0, true, DisplayName = "a quarter of the mean is missing")]
    [DataRow(-0.9, false)]
    [DataRow(3.0, true, DisplayName = "a quarter more")]
    [DataRow(2.9, false)]
    public void While_it_is_learned_an_answer_a_quarter_off_begins_the_count_anew(double answer, bool anew)
    {
        Begin();
        for (int i = 0; i < 10; i++)
        {
            Assert.IsFalse(Stretch(1.0, plates: i % 2 == 0));
        }

        Assert.IsFalse(Stretch(answer, plates: true));
        Assert.AreEqual(0.0, _follows.Missing);

        // A quarter of what is new goes into the mean of each direction: it stays where this one has brought it.
        double plating = 1.0 + (answer - 1.0) * 0.25;
        int stretches = 0;
        while (!Stretch(stretches % 2 == 0 ? 1.0 : plating, plates: stretches % 2 != 0))
        {
            stretches++;
        }

        Assert.AreEqual(anew ? 40 : 29, stretches);
    }

    [TestMethod]
    public void A_press_that_gives_no_answer_teaches_none()
    {
        for (int i = 0; i < 200; i++)
        {
            Assert.IsFalse(Stretch(0.0, plates: i % 2 == 0));
            Assert.AreEqual(0.0, _follows.Missing);
        }
    }

    [TestMethod]
    [DataRow(0.0019, false)]
    [DataRow(0.0021, true)]
    [DataRow(-0.0019, false)]
    [DataRow(-0.0021, true, DisplayName = "a stack that shrinks as lithium is plated answers too")]
    public void What_is_less_than_a_load_cells_noise_in_a_stretch_is_no_answer(double megapascal, bool learned)
    {
        bool told = false;
        for (int i = 0; i < 100; i++)
        {
            told |= Stretch(megapascal, plates: i % 2 == 0);
        }

        Assert.AreEqual(learned, told);
    }

    [TestMethod]
    public void What_is_missing_of_both_directions_is_told_from_a_quarter_on_and_less_is_learned()
    {
        Learn();
        Assert.IsTrue(Stretch(0.0, plates: true));
        Assert.AreEqual(0.0, _follows.Missing, "an eighth is missing: a quarter of a half");
        Assert.IsTrue(Stretch(0.0, plates: false));
        Assert.AreEqual(0.0, _follows.Missing, "a quarter of what was learned, less an eighth of what has gone");
        Assert.IsTrue(Stretch(0.0, plates: true));
        Assert.AreEqual(1.0 - 0.65625 / 0.955078125, _follows.Missing, 1e-12);
        Assert.IsTrue(Stretch(0.0, plates: false));
        Assert.AreEqual(1.0 - 0.5625 / 0.955078125, _follows.Missing, 1e-12, "what is missing is not learned");
        for (int i = 0; i < 30; i++)
        {
            Stretch(1.0, plates: i % 2 == 0);
        }

        Assert.AreEqual(0.0, _follows.Missing, "it answers again");
    }

    [TestMethod]
    public void An_answer_that_grows_is_learned_however_much()
    {
        Learn();
        for (int i = 0; i < 6; i++)
        {
            Assert.IsTrue(Stretch(2.0, plates: i % 2 == 0));
            Assert.AreEqual(0.0, _follows.Missing);
        }
    }

    [TestMethod]
    [DataRow(2.5, true)]
    [DataRow(2.51, false)]
    [DataRow(-0.5, true)]
    [DataRow(-0.51, false)]
    public void A_stretch_in_which_somebody_turned_the_press_is_none(double answer, bool taken)
    {
        Learn();
        Assert.AreEqual(taken, Stretch(answer, plates: true));
    }

    [TestMethod]
    [DataRow(0.29, true)]
    [DataRow(-0.29, true)]
    [DataRow(0.3, false)]
    [DataRow(-0.3, false)]
    [DataRow(-0.5, false)]
    public void A_stretch_in_which_the_clamp_warmed_or_cooled_is_none(double kelvin, bool taken)
    {
        Learn();
        Assert.AreEqual(taken, Stretch(1.0, plates: true, kelvin));
    }

    [TestMethod]
    public void A_rest_breaks_a_stretch()
    {
        Learn();
        Cycle(Density);
        Assert.IsFalse(Cycle(0.0));
        Assert.IsFalse(Cycle(Density));
        Assert.IsTrue(Cycle(Density));
    }

    [TestMethod]
    public void Within_a_stretch_nothing_is_told()
    {
        Learn();
        Cycle(Density, 0.5 * HalfStretch);
        Assert.IsFalse(Cycle(Density, 0.5 * HalfStretch));
        Assert.IsFalse(Cycle(Density, 0.9 * HalfStretch));
        Assert.IsTrue(Cycle(Density, 0.2 * HalfStretch));
    }

    [TestMethod]
    public void A_stretch_begins_anew_where_its_charge_has_turned()
    {
        Learn();
        Cycle(Density);
        _pressure += 10.0;
        Assert.IsFalse(Cycle(-Density, 0.4 * HalfStretch), "a part of it goes back");
        _pressure -= 1.0;
        Assert.IsTrue(Cycle(-Density, 2.61 * HalfStretch), "and a stretch the other way, from the pressure there");
    }

    [TestMethod]
    public void What_the_press_does_between_two_stretches_is_no_answer()
    {
        Learn();
        _pressure += 10.0;
        Assert.IsTrue(Stretch(1.0, plates: true));
    }

    [TestMethod]
    [DataRow(10.0, 1.0)]
    [DataRow(15.0, 1.0)]
    [DataRow(5.0, 0.5)]
    [DataRow(2.5, 0.25)]
    public void A_pressure_is_the_mean_of_ten_seconds(double seconds, double arrived)
    {
        Learn();
        var other = new PressureAnswerLawTests();
        other.Learn();
        for (int i = 0; i < 12; i++)
        {
            double plating = i % 2 == 0 ? 0.5 : 0.3;
            bool told = other.Stretch(plating * arrived, plates: i % 2 == 0);
            Assert.AreEqual(told, Quick(plating, plates: i % 2 == 0, seconds));
            Assert.AreEqual(other._follows.Missing, _follows.Missing, 1e-9);
        }

        Assert.IsGreaterThan(0.0, _follows.Missing);
    }

    [TestMethod]
    public void Begun_anew_it_is_as_new()
    {
        Learn();
        for (int i = 0; i < 4; i++)
        {
            Stretch(0.0, plates: i % 2 == 0);
        }

        Cycle(Density);
        Assert.IsGreaterThan(0.0, _follows.Missing);
        _follows.Restart();
        Assert.AreEqual(0.0, _follows.Missing);

        var fresh = new PressureAnswerLawTests();
        for (int i = 0; i < 80; i++)
        {
            double answer =
                i >= 70 ? 0.0
                : i % 2 != 0 ? 0.0
                : i == 0 ? 8.0
                : 2.0;
            Assert.AreEqual(fresh.Stretch(answer, plates: i % 2 == 0), Stretch(answer, plates: i % 2 == 0), $"stretch {i}");
            Assert.AreEqual(fresh._follows.Missing, _follows.Missing, $"stretch {i}");
        }

        Assert.IsGreaterThan(0.0, _follows.Missing);
    }

    /// <summary>An answer of 1 MPa for each mAh/cm², known from the next stretch on.</summary>
    private void Learn()
    {
        Begin();
        for (int i = 2; i < ToLearn; i++)
        {
            Assert.IsFalse(Stretch(1.0, plates: i % 2 == 0));
        }
    }

    /// <summary>A first answer in each direction counts a quarter.</summary>
    private void Begin()
    {
        Assert.IsFalse(Stretch(4.0, plates: true));
        Assert.IsFalse(Stretch(4.0, plates: false));
        Assert.AreEqual(0.0, _follows.Missing);
    }

    /// <summary>A stretch in two cycles; its pressure moves in the second.</summary>
    private bool Stretch(double answer, bool plates, double kelvin = 0.0)
    {
        double density = plates ? Density : -Density;
        _celsius = 0.0;
        Assert.IsFalse(Cycle(density));
        _pressure += plates ? answer : -answer;
        _celsius = kelvin;
        return Cycle(density);
    }

    /// <summary>The same in two quick cycles of a large current, after a rest in which the pressure was measured for long.</summary>
    private bool Quick(double answer, bool plates, double seconds)
    {
        double density = (plates ? Density : -Density) * HalfStretch / seconds * 1.000001;
        Assert.IsFalse(Cycle(0.0));
        Assert.IsFalse(Cycle(density, seconds));
        _pressure += (plates ? answer : -answer) * 1.000001;
        return Cycle(density, seconds);
    }

    private bool Cycle(double density, double seconds = HalfStretch)
    {
        return _follows.Update(_pressure, density, _celsius, seconds);
    }
}
