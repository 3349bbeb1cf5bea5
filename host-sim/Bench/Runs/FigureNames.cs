namespace SSBms.Bench.Runs;

/// <summary>The figures that a run can have, so that a mistyped one is known before anything runs.</summary>
public static class FigureNames
{
    /// <summary>Before the figures of the run without the guard, where it is compared.</summary>
    public const string Unguarded = "unguarded.";

    /// <summary>Of every run.</summary>
    public static IReadOnlyList<string> Run { get; } =
    [
        "duration_s",
        "control_cycles",
        "steps_already_met",
        "min_contact_fraction",
        "max_voltage_v",
        "min_voltage_v",
        "min_pressure_mpa",
        "max_temperature_c",
        "charge_plated_mah_per_cm2",
        "charge_stripped_mah_per_cm2",
        "end_resistance_ohm",
        "contact_loss_time_s",
        "charge_stripped_at_contact_loss_mah_per_cm2",
        "short_time_s",
        "first_violation_time_s",
        "longest_violation_s",
    ];

    /// <summary>Of a run with the guard.</summary>
    public static IReadOnlyList<string> Guarded { get; } =
    [
        "openings",
        "closed_again",
        "disconnected_s",
        "open_time_s",
        "contact_fraction_at_opening",
        "pressure_at_opening_mpa",
        "over_limit_to_open_s",
        "over_limit_to_open_cycles",
        "fault_to_open_s",
        "fault_to_open_cycles",
        "derate_time_s",
        "warnings",
        "false_warnings",
        "warning_time_s",
        "charge_stripped_at_warning_mah_per_cm2",
        "trip_time_s",
        "trip_value",
        "trip_bound",
        "false_trip",
        "trip_kept",
        "reason_left",
    ];

    /// <summary>Of a run with the guard on a board that carries the impedance channel.</summary>
    public static IReadOnlyList<string> Impedance { get; } =
    ["good_sweeps", "failed_sweeps", "impedance_ratio_1", "impedance_ratio_2", "impedance_ratio_3", "impedance_ratio_4"];

    /// <summary>Of a run in which steps are repeated.</summary>
    public static IReadOnlyList<string> Cycles { get; } =
    ["cycles", "cycle_life", "first_discharge_mah_per_cm2", "last_discharge_mah_per_cm2"];

    /// <summary>Of a guarded run that is compared with one without.</summary>
    public static IReadOnlyList<string> Compared { get; } = ["warning_over_contact_loss_charge"];

    /// <summary>Of a labelled step, after its label and a dot.</summary>
    public static IReadOnlyList<string> Step { get; } =
    [
        "charge_mah_per_cm2",
        "duration_s",
        "end_voltage_v",
        "end_temperature_c",
        "end_pressure_mpa",
        "end_contact_fraction",
        "end_resistance_ohm",
    ];

    /// <summary>Of a labelled step on a full cell.</summary>
    public static IReadOnlyList<string> FullCellStep { get; } = ["specific_capacity_mah_per_g"];
}
