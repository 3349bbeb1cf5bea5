using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Laboratory.Measurements;

namespace SSBms.Laboratory.Tests;

[TestClass]
public sealed class MeasurementTests
{
    [TestMethod]
    public void A_ramp_stops_where_the_cell_shorts()
    {
        CellDefinition cell = Cells.Find("chen2020-symmetric");
        Assert.AreEqual(0.25, Take("ccd", cell, "{ step: 0.05, minutes: 30, pressure: 5 }"), 1e-9);
        Assert.AreEqual(0.5, Take("ccd", cell.With("short.ccd", 0.6), "{ step: 0.05, minutes: 30, pressure: 10 }"), 0.051);
    }

    [TestMethod]
    public void A_ramp_of_equal_charges_gives_a_high_current_less_time()
    {
        // At 0.3 mA/cm2 a filament needs 300 s, at 0.6 a quarter of that: time enough for 0.01 mAh/cm2, and not for 0.02.
        CellDefinition cell = Cells.Find("chen2020-symmetric").With("short.ccd", 0.3).With("flux.diffusion", 10.0);
        Assert.AreEqual(0.6, Take("ccd", cell, "{ step: 0.3, half_charge: 0.01, pressure: 5 }"), 1e-9);
        Assert.AreEqual(0.0, Take("ccd", cell, "{ step: 0.3, half_charge: 0.05, pressure: 5 }"), 1e-9);
    }

    [TestMethod]
    public void A_cell_without_pressure_is_stripped_one_way_until_its_voids_have_the_room_there_is()
    {
        // Nothing refills it: half a milliampere-hour leaves 2.4 um, and the contact goes with the power of two thirds of that.
        CellDefinition cell = Cells.Find("lpscl-singh2022").With("voids.detachment", 2.425);
        const string OneWay = "{ density: 0.1, pressure: 0, hours_at_most: 100 }";
        Assert.AreEqual(5.0, Take("one_way_hours", cell, OneWay), 0.1);
        Assert.AreEqual(10.0, Take("one_way_hours", cell.With("voids.detachment", 4.85), OneWay), 0.2);
        Assert.AreEqual(100.0, Take("one_way_hours", cell.With("flux.diffusion", 0.2), OneWay), 1e-6);
    }

    [TestMethod]
    public void The_stripping_limit_is_the_flux_balance_of_the_cell()
    {
        CellDefinition garnet = Cells.Find("chen2020-symmetric").With("short.ccd", 10.0);
        foreach (double pressure in new[] { 0.0, 1.0, 2.0 })
        {
            double balance = 0.05 + 0.15 * pressure;
            double measured = Take("stripping_limit", garnet, $"{{ pressure: {pressure}, minutes: 240 }}");
            Assert.AreEqual(balance, measured, 0.1 * balance + 0.005, $"at {pressure} MPa");
        }
    }

    [TestMethod]
    public void Stripping_leaves_voids_that_plating_closes_in_part()
    {
        double residue = Take("strip_asymmetry", Cells.Find("chen2020-symmetric"), "{ density: 0.2, half_hours: 2 }");
        Assert.IsTrue(residue is > 0.0 and < 1.0, $"{residue}");
    }

    [TestMethod]
    public void A_sound_cell_is_stable_for_as_long_as_it_is_cycled_and_an_overloaded_one_is_not()
    {
        CellDefinition cell = Cells.Find("chen2020-symmetric");
        Assert.AreEqual(100.0, Take("stable_hours", cell, "{ density: 0.1, hours_at_most: 100 }"), 1e-6);
        Assert.IsLessThan(1.0, Take("stable_hours", cell, "{ density: 0.5, hours_at_most: 100 }"));
    }

    [TestMethod]
    public void What_is_lost_in_plating_is_missing_when_it_is_stripped()
    {
        CellDefinition cell = Cells.Find("chen2020-half");
        const string Hour = "{ density: 0.1, half_hours: 1 }";
        Assert.AreEqual(18.0, Take("plating_loss", cell, Hour), 1.0);
        Assert.AreEqual(5.0, Take("plating_loss", cell.With("lithium.loss", 0.05), Hour), 1.0);
    }

    [TestMethod]
    public void A_cell_lives_stably_until_its_lithium_runs_out_however_slowly_its_cathode_fades()
    {
        CellDefinition cell = Cells.Find("chen2020-lfp-np1.1");
        const string Tenth = "{ rate: 0.1, pressure: 5, cycles_at_most: 100 }";
        double life = Take("stable_life", cell, Tenth);
        Assert.AreEqual(0.5 * life, Take("stable_life", cell.With("lithium.loss", 2.0 * cell["lithium.loss"]), Tenth), 1.0);
        Assert.AreEqual(life, Take("stable_life", cell.With("cathode.fade", 0.005), Tenth), 0.2 * life);
        Assert.AreEqual(100.0, Take("stable_life", cell.With("lithium.loss", 0.0), Tenth));
    }

    [TestMethod]
    public void A_cell_is_cycled_up_to_a_current_that_its_pressure_allows()
    {
        CellDefinition cell = Cells.Find("lpscl-kasemchainan2019");
        double low = Take("cycling_limit", cell, "{ pressure: 3, hours_at_most: 50 }");
        double high = Take("cycling_limit", cell, "{ pressure: 7, hours_at_most: 50 }");
        Assert.IsTrue(low > 0.15 && high > 2.0 * low && high <= 2.0, $"{low}, {high}");
    }

    [TestMethod]
    public void What_can_be_cycled_ends_where_a_filament_touches_now_and_then_though_it_has_not_crossed()
    {
        // Of three cells, cycled for as long: the faster the sooner the end, with no island above it where what leaks spares the rest.
        CellDefinition cell = Cells.Find("lpscl-kasemchainan2019");
        double limit = Take("cycling_limit", cell, "{ pressure: 1, hours_at_most: 100 }");
        foreach (double faster in new[] { 1.1, 1.5, 1.8 })
        {
            var test = new TestCell(cell, new Surroundings(25.0, 1.0));
            for (int half = 0; half < 100 && !test.Cell.IsShorting; half++)
            {
                test.Drive((half % 2 == 0 ? faster : -faster) * limit, new Until(3600.0, Polarised: 1.0));
            }

            Assert.IsTrue(test.Cell.IsShorting || test.Cell.ContactFraction < 0.5, $"{faster} times the limit");
        }
    }

    [TestMethod]
    public void A_charge_that_is_held_at_its_voltage_fills_what_slow_diffusion_left_out()
    {
        CellDefinition cell = Cells.Find("lyc-ncm811-chen2023");
        double once = Take("capacity", cell, "{ rate: 0.5, charge_rate: 0.5 }");
        double held = Take("capacity", cell, "{ rate: 0.5, charge_rate: 0.5, held_rate: 0.02 }");
        Assert.IsGreaterThan(1.02 * once, held);
        Assert.AreEqual(
            held,
            Take("capacity", cell, "{ rate: 0.5, charge_rate: 0.05, held_rate: 0.02 }"),
            0.02 * held,
            "however fast it began"
        );
        Assert.AreEqual(once, Take("capacity", cell, "{ rate: 0.5, charge_rate: 0.5, held_rate: 0.5 }"), 1e-9, "until its own current");
    }

    [TestMethod]
    public void A_resistance_that_stripping_raises_goes_as_one_over_the_contact_where_contact_spots_are_small()
    {
        CellDefinition cell = Cells.Find("lpscl-kasemchainan2019").With("voids.spot", 0.01);
        Assert.AreEqual(-1.0, Take("contact_exponent", cell, "{ pressure: 1, density: 0.5, depth: 0.5 }"), 1e-3);
        Assert.IsLessThan(-1.1, Take("contact_exponent", cell.With("voids.spot", 1000.0), "{ pressure: 1, density: 0.5, depth: 0.5 }"));
    }

    [TestMethod]
    public void Far_above_its_scale_the_resistance_falls_with_the_exponent_of_the_pressure()
    {
        CellDefinition cell = Cells.Find("lpscl-doux2020").With("lithium.pressure_scale", 0.01);
        Assert.AreEqual(-2.0, Take("pressure_exponent", cell, "{ pressure: 5, high_pressure: 20 }"), 0.01);
    }

    [TestMethod]
    public void A_clamped_cell_loses_at_rest_the_share_of_its_pressure_that_creep_takes()
    {
        CellDefinition cell = Cells.Find("chen2020-symmetric");
        Assert.AreEqual(1.2, Take("pressure_loss", cell, "{ pressure: 10, rest_hours: 200 }"), 0.01);
        Assert.AreEqual(0.0, Take("pressure_loss", cell.With("mechanics.relaxation", 0.0), "{ pressure: 10, rest_hours: 200 }"), 1e-9);
    }

    [TestMethod]
    public void A_fixture_that_creeps_with_the_logarithm_of_time_loses_less_in_a_later_hour()
    {
        CellDefinition stiff = Cells.Find("chen2020-symmetric").With("mechanics.relaxation", 0.0);
        const string Decades = "{ pressure: 10, rest_hours: 16.65, fixture_creep: 2 }";
        Assert.AreEqual(0.6, Take("pressure_loss", stiff, Decades), 1e-3, "999 minutes are three times ten times a minute");
        const string Later = "{ pressure: 10, rest_hours: 15, before_hours: 1.65, fixture_creep: 2 }";
        Assert.AreEqual(0.2, Take("pressure_loss", stiff, Later), 1e-3, "the last of the three");
    }

    [TestMethod]
    public void A_cell_whose_voids_do_not_close_at_rest_polarises_at_once_the_second_time()
    {
        CellDefinition cell = Cells.Find("llzo-chang2021");
        const string Again = "{ density: 0.2, pressure: 7.4, hours_at_most: 60, rest_hours: 25 }";
        Assert.AreEqual(1.0, Take("overload", cell, Again));
        Assert.AreEqual(0.5, Take("overload", cell.With("flux.creep", 0.04), Again), "pressure keeps the contact");
    }

    [TestMethod]
    public void The_resistance_is_lowest_between_working_in_and_ageing()
    {
        CellDefinition cell = Cells.Find("chen2020-lfp-break-in");
        const string Cycles = "{ rate: 0.1, cycles: 40 }";
        double balanced = Take("lowest_resistance", cell, Cycles);
        Assert.IsTrue(balanced is > 20.0 and < 40.0, $"{balanced}");
        Assert.AreEqual(40.0, Take("lowest_resistance", cell.With("cathode.interphase_linear", 0.0), Cycles), "nothing ages");
        Assert.AreEqual(1.0, Take("lowest_resistance", cell.With("cathode.wetting", 0.0), Cycles), "nothing works in");
    }

    [TestMethod]
    public void An_electrolyte_cracks_once_its_interphases_have_grown_enough()
    {
        CellDefinition lagp = Cells.Find("lagp");
        Assert.AreEqual(1200.0, Take("crack_time", lagp, "{ hours_at_most: 2000 }"), 1.0);
        Assert.AreEqual(600.0, Take("crack_time", lagp.With("interphase.linear", 4.0), "{ hours_at_most: 2000 }"), 1.0);

        // 4800 Ohm cm2 in both: 4 in an hour, and 500 for each of them and mAh/cm2.
        const string Cycled = "{ hours_at_most: 2000, density: 0.1 }";
        Assert.AreEqual(4800.0 / 104.0, Take("crack_time", lagp, Cycled), 0.2);
        Assert.AreEqual(1200.0, Take("crack_time", lagp.With("interphase.charge", 0.0), Cycled), 1.0);
    }

    [TestMethod]
    public void A_stiff_clamp_answers_a_charge_with_its_stiffness_times_the_breathing()
    {
        CellDefinition cell = Cells.Find("chen2020-lfp");
        double soft = Take("pressure_rise", cell, "{ rate: 0.1, stiffness: 0.005 }");
        double stiff = Take("pressure_rise", cell, "{ rate: 0.1, stiffness: 0.2 }");
        double capacity = Take("areal_capacity", cell, "{ rate: 0.1 }");
        double breathing = Take("breathing", cell, "{ density: 0.02 }");
        Assert.AreEqual(0.2 * breathing * capacity, stiff, 0.1 * stiff);
        Assert.AreEqual(40.0, stiff / soft, 0.4);
    }

    [TestMethod]
    public void What_is_left_of_the_capacity_at_a_higher_current_hangs_on_how_fast_lithium_moves_in_the_cathode()
    {
        CellDefinition cell = Cells.Find("lpscl-ag-c-ncm");
        const string OneC = "{ rate: 1, slow_rate: 0.2, charge_rate: 0.1 }";
        double left = Take("rate_capability", cell, OneC);
        Assert.IsTrue(left is > 90.0 and < 96.0, $"{left}");
        Assert.IsLessThan(left - 2.0, Take("rate_capability", cell.With("cathode.diffusion_time", 9000.0), OneC));
        Assert.AreEqual(100.0, Take("rate_capability", cell, "{ rate: 0.2, slow_rate: 0.2, charge_rate: 0.1 }"), 0.5);
    }

    [TestMethod]
    public void A_c_rate_is_counted_from_the_current_that_a_source_calls_1_c_or_from_the_capacity_of_the_cell()
    {
        CellDefinition cell = Cells.Find("lpscl-ag-c-ncm");
        double nominal = cell["cathode.loading"] * cell["cathode.capacity"] * 1e-3;
        double fast = Take("capacity", cell, "{ rate: 1, pressure: 2 }");
        Assert.AreEqual(fast, Take("capacity", cell, $"{{ rate: 0.5, one_c: {2.0 * nominal:R}, pressure: 2 }}"), 1e-6);
        Assert.IsGreaterThan(fast, Take("capacity", cell, $"{{ rate: 1, one_c: {0.5 * nominal:R}, pressure: 2 }}"));
    }

    [TestMethod]
    public void A_cell_gives_less_in_the_cold_after_the_same_charge_in_the_warm()
    {
        CellDefinition cell = Cells.Find("lpscl-ag-c-ncm");
        double cool = Take("cold_capability", cell, "{ rate: 0.2, discharged_at: 25, pressure: 2 }");
        double cold = Take("cold_capability", cell, "{ rate: 0.2, discharged_at: -10, pressure: 2 }");
        Assert.AreEqual(100.0, Take("cold_capability", cell, "{ rate: 0.2, pressure: 2 }"), 0.5);
        Assert.IsTrue(cold > 0.0 && cold < cool - 10.0 && cool < 98.0, $"{cold}, {cool}");
    }

    [TestMethod]
    public void A_later_charge_presses_as_much_as_went_out_before_it()
    {
        CellDefinition cell = Cells.Find("lps-inli-ncm811");
        double first = Take("pressure_rise", cell, "{ density: 0.186, pressure: 63, stiffness: 0.28 }");
        double second = Take("pressure_rise", cell, "{ density: 0.186, cycle: 2, pressure: 63, stiffness: 0.28 }");
        double tenth = 0.186 / (cell["cathode.loading"] * cell["cathode.capacity"] * 1e-3);
        Assert.AreEqual(first, Take("pressure_rise", cell, $"{{ rate: {tenth:R}, pressure: 63, stiffness: 0.28 }}"), 1e-9);
        Assert.IsLessThan(0.9 * first, second, "the first charge takes what the cathode does not take back");
    }

    [TestMethod]
    public void What_the_electrolyte_conducts_as_electrons_discharges_the_cell()
    {
        CellDefinition cell = Cells.Find("chen2020-lfp");
        Assert.AreEqual(0.0, Take("self_discharge", cell.With("electrolyte.electronic", 0.0), "{ rest_hours: 100 }"), 1e-9);
        double slow = Take("self_discharge", cell.With("electrolyte.electronic", 1e-9), "{ rest_hours: 10 }");
        double fast = Take("self_discharge", cell.With("electrolyte.electronic", 2e-9), "{ rest_hours: 10 }");
        Assert.IsGreaterThan(0.0, slow);
        Assert.AreEqual(2.0, fast / slow, 0.05);
    }

    [TestMethod]
    public void A_plating_loss_needs_a_bare_collector()
    {
        InputException error = Assert.ThrowsExactly<InputException>(() =>
            Take("plating_loss", Cells.Find("chen2020-lfp"), "{ density: 0.1 }")
        );
        Assert.Contains("cell \"chen2020-lfp\" has no bare collector", error.Message);
    }

    [TestMethod]
    [DataRow("capacity", "{ rate: 0.1, presure: 5 }", "\"presure\" is no condition of this measurement")]
    [DataRow("capacity", "{ pressure: 5 }", "\"rate\" is missing")]
    [DataRow("one_way_hours", "{ density: 0.1 }", "\"hours_at_most\" is missing")]
    [DataRow("ccd", "{ step: 0.1, half_charge: much }", "expected a finite number")]
    [DataRow("rate_capability", "{ rate: 1 }", "\"slow_rate\" is missing")]
    [DataRow("capacity", "{ rate: -0.1 }", "\"rate\" is -0.1; expected more than 0")]
    [DataRow("capacity", "{ rate: fast }", "expected a finite number")]
    [DataRow("capacity", "{ rate: 0.1, one_c: 0 }", "\"one_c\" is 0; expected more than 0")]
    [DataRow("capacity", "{ rate: 0.1, held_rate: 0.2 }", "\"held_rate\" is 0.2; expected no more than the 0.1 C of the charge")]
    [DataRow("cold_capability", "{ rate: 0.1, discharged_at: cold }", "expected a finite number")]
    [DataRow("pressure_rise", "{ rate: 0.1, cycle: 1.5 }", "expected a whole number from 0 to 100000")]
    public void A_bad_condition_is_refused(string measure, string conditions, string says)
    {
        InputException error = Assert.ThrowsExactly<InputException>(() => Take(measure, Cells.Find("chen2020-lfp"), conditions));
        Assert.Contains(says, error.Message);
    }

    private static double Take(string measure, CellDefinition cell, string conditions)
    {
        InputNode root = InputNode.Parse("test.yaml", $"with: {conditions}");
        var arguments = new Arguments(root.Get("with"));
        double value = MeasurementList.All.First(known => known.Name == measure).Take(cell, arguments);
        arguments.AllowNoOthers();
        return value;
    }
}
