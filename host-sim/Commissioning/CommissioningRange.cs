using SSBms.CellModels.Definitions;
using SSBms.Commissioning.Balance;

namespace SSBms.Commissioning;

/// <summary>Pressures and currents that the procedure may ask of a kind of cell, and what it is after.</summary>
public sealed class CommissioningRange
{
    /// <summary>Lowest stack pressure that a fixture holds, MPa.</summary>
    private const double LeastPressure = 0.1;

    /// <summary>Highest, MPa, and over the pressure at which lithium is pressed into the electrolyte.</summary>
    private const double MostPressure = 20.0;
    private const double PressureShare = 0.8;

    /// <summary>Where lithium creeps into the pores of the electrolyte, no pressure beyond twice the onset is asked for.</summary>
    private const double OnsetShare = 2.0;

    /// <summary>Of the critical current density for plating of the kind: samples scatter.</summary>
    private const double PlatingShare = 0.5;

    /// <summary>Over the current at which the critical stack pressure is wanted.</summary>
    private const double MostOverTarget = 2.5;
    private const double LeastOverTarget = 0.1;
    private const double Ratio = 1.25;

    /// <summary>Most that a pulse strips, mAh/cm², and over the capacity of a cathode, whose current also has an end, h.</summary>
    private const double LargestCharge = 0.075;
    private const double CathodeShare = 0.2;
    private const double LeastHours = 1.0;
    private const int Steps = 17;

    private readonly CcdTable _plating;
    private readonly double _celsius;
    private readonly bool _isSymmetric;

    /// <summary>Takes a kind of cell.</summary>
    /// <param name="kind">Its definition.</param>
    /// <param name="density">Stripping current density at which the critical stack pressure is wanted, mA/cm², positive.</param>
    /// <param name="celsius">Temperature, °C.</param>
    public CommissioningRange(CellDefinition kind, double density, double celsius)
    {
        ArgumentNullException.ThrowIfNull(kind);
        Density = density;
        Lowest = LeastPressure;
        Highest = Math.Min(MostPressure, PressureShare * kind["pressure.wall"]);
        Highest = Math.Min(Highest, Math.Max(OnsetShare * kind["wall.onset"], Lowest));
        _plating = kind.Plating;
        _celsius = celsius;
        _isSymmetric = kind.Kind == CellKind.Symmetric;
        double most = MostOverTarget * density;
        most = _isSymmetric ? Math.Min(most, MostPlating(Lowest)) : most;
        double capacity = kind.Kind == CellKind.Full ? Capacity(kind) : double.PositiveInfinity;
        most = Math.Min(most, capacity / LeastHours);
        MostCharge = Math.Min(LargestCharge, CathodeShare * capacity);
        int steps = Math.Max((int)Math.Ceiling(Math.Log(most / (LeastOverTarget * density)) / Math.Log(Ratio)), 1);
        Densities = [.. Enumerable.Range(0, steps + 1).Select(i => most * Math.Pow(Ratio, i - steps))];
    }

    /// <summary>Stripping current density at which the critical stack pressure is wanted, mA/cm².</summary>
    public double Density { get; }

    /// <summary>Lowest stack pressure that is asked for, MPa.</summary>
    public double Lowest { get; }

    /// <summary>Highest, MPa.</summary>
    public double Highest { get; }

    /// <summary>Stack pressures that may be asked for, rising, evenly in the logarithm, MPa.</summary>
    public IReadOnlyList<double> Pressures =>
        [.. Enumerable.Range(0, Steps).Select(i => Lowest * Math.Pow(Highest / Lowest, i / (Steps - 1.0)))];

    /// <summary>Stripping current densities that may be asked for, rising, mA/cm².</summary>
    public IReadOnlyList<double> Densities { get; }

    /// <summary>Most that a pulse strips, mAh/cm².</summary>
    public double MostCharge { get; }

    /// <summary>Charge that the cathode of a kind of cell holds, mAh/cm².</summary>
    /// <param name="kind">A full cell.</param>
    public static double Capacity(CellDefinition kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind["cathode.loading"] * kind["cathode.capacity"] / 1000.0;
    }

    /// <summary>Most that the current rises from one pulse to the next, 1.</summary>
    public static double Rise => Ratio;

    /// <summary>Share of the critical current density for plating of the kind that every sample is thought to bear.</summary>
    public static double FirstShare => 0.3;

    /// <summary>Stack pressure under which most can be plated, the highest of those, MPa.</summary>
    public double Plating => Pressures.MaxBy(pressure => (PlatingCcd(pressure), pressure));

    /// <summary>Critical current density for plating, of the kind, mA/cm².</summary>
    /// <param name="megapascal">Stack pressure, MPa.</param>
    public double PlatingCcd(double megapascal)
    {
        return _plating.At(_celsius, megapascal);
    }

    /// <summary>Highest current density that may be plated, mA/cm².</summary>
    /// <param name="megapascal">Stack pressure, MPa.</param>
    public double MostPlating(double megapascal)
    {
        return Math.Min(PlatingShare * PlatingCcd(megapascal), MostOverTarget * Density);
    }

    /// <summary>Highest current density that may be stripped, mA/cm²: between two lithium electrodes it is plated on the other.</summary>
    /// <param name="megapascal">Stack pressure, MPa.</param>
    /// <param name="share">Share of the critical current density for plating that may be asked for.</param>
    public double MostStripping(double megapascal, double share)
    {
        return _isSymmetric ? Math.Min(share * PlatingCcd(megapascal), MostPlating(megapascal)) : double.PositiveInfinity;
    }

    /// <summary>What is wanted of a balance: the logarithm of its critical stack pressure, as far as it is within reach.</summary>
    /// <param name="balance">The balance.</param>
    public double Target(VoidLaw balance)
    {
        return Math.Log(Math.Clamp(balance.CriticalPressure(Density), 0.7 * Lowest, 1.5 * Highest));
    }
}
