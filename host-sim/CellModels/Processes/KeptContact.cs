using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SSBms.CellModels.Processes;

/// <summary>The contact of one cell's electrode, kept as long as its voids stay the same. Looked at where it is: a copy would wait for its parts.</summary>
public struct KeptContact
{
    /// <summary>Void volume per area that it is of, µm; not a number where it is of something else.</summary>
    private double _void;

    private Contact _contact;

    /// <summary>The contact that voids leave.</summary>
    /// <param name="voids">What makes it of a volume.</param>
    /// <param name="voidVolume">Void volume per area, µm; positive.</param>
    [UnscopedRef]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly Contact Of(VoidGrowth voids, double voidVolume)
    {
        // A fresh one has 0 for all.
        if (voidVolume != _void)
        {
            Renew(voids, voidVolume);
        }

        return ref _contact;
    }

    /// <summary>The local current density over that of the whole area, where voids leave a part of it.</summary>
    /// <param name="voids">What makes it of a volume.</param>
    /// <param name="voidVolume">Void volume per area, µm; positive.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Crowding(VoidGrowth voids, double voidVolume)
    {
        return voidVolume == _void ? _contact.Crowding : Renew(voids, voidVolume);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double Renew(VoidGrowth voids, double voidVolume)
    {
        Contact contact = voids.Contact(voidVolume);
        _void = voidVolume;
        _contact = contact;
        return contact.Crowding;
    }

    /// <summary>The contact of a part of the area.</summary>
    /// <param name="fraction">Share of the area, above 0 and not above 1.</param>
    [UnscopedRef]
    public ref readonly Contact Of(double fraction)
    {
        // What voids leave is of a table: the same share of the area would not have the same bits.
        if (fraction != _contact.Fraction || !double.IsNaN(_void))
        {
            _void = double.NaN;
            _contact = new Contact(fraction, ContactCurve.Constriction(fraction));
        }

        return ref _contact;
    }

    /// <summary>Share of the area that voids leave in contact.</summary>
    /// <param name="voids">What makes it of a volume.</param>
    /// <param name="voidVolume">Void volume per area, µm; 0 where there are none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Fraction(VoidGrowth voids, double voidVolume)
    {
        return voidVolume > 0.0 ? Of(voids, voidVolume).Fraction : 1.0;
    }
}
