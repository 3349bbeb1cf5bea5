using System.Numerics;
using SSBms.Control;
using SSBms.Detection.Commissioning;

namespace SSBms.Detection.Tests;

/// <summary>A garnet cell whose elements a test changes, and the sweeps it gives.</summary>
internal sealed class Garnet
{
    private static readonly double[] s_hertz = [3000.0, 7000.0, 15000.0, 80000.0];

    private readonly CellCircuit _circuit;
    private readonly double _noise;
    private readonly VirtualBoard.NoiseSource _random = new(5, "garnet");

    public Garnet(int interfaces = 1, double noise = 0.002)
    {
        _noise = noise;
        _circuit = new CellCircuit(22.0, 158.0, 1e-9, 68.0, 3e-8, interfaces * 40.0, 1e-6 / interfaces, 0.0, 0.0);
        Profile = new InterfaceProfile
        {
            Hertz = s_hertz,
            RestReal = [22.0, 22.0, 22.0, 22.0],
            SeriesOhm = _circuit.SeriesOhm,
            SeriesFarad = _circuit.SeriesFarad,
            BoundaryOhm = _circuit.BoundaryOhm,
            BoundaryFarad = _circuit.BoundaryFarad,
            InterfaceOhm = _circuit.InterfaceOhm,
            InterfaceFarad = _circuit.InterfaceFarad,
            Interfaces = interfaces,
            Noise = noise,
        };
    }

    public InterfaceProfile Profile { get; }

    /// <summary>Tones of the cell with other elements.</summary>
    public (double[] Real, double[] Imaginary) Sweep(
        double film = 0.0,
        double electrolyte = 0.0,
        double resistance = 0.0,
        double capacitance = 0.0,
        bool isNoisy = false
    )
    {
        CellCircuit changed = _circuit with
        {
            LayerOhm = _circuit.LayerOhm + film * _circuit.SeriesOhm,
            SeriesOhm = _circuit.SeriesOhm * Math.Exp(electrolyte),
            BoundaryOhm = _circuit.BoundaryOhm * Math.Exp(electrolyte),
            InterfaceOhm = _circuit.InterfaceOhm * Math.Exp(resistance),
            InterfaceFarad = _circuit.InterfaceFarad * Math.Exp(capacitance),
        };
        Complex[] tones = [.. s_hertz.Select(changed.At)];
        if (isNoisy)
        {
            tones = [.. tones.Select(tone => tone * new Complex(1.0 + _noise * _random.Gaussian(), _noise * _random.Gaussian()))];
        }

        return ([.. tones.Select(tone => tone.Real)], [.. tones.Select(tone => tone.Imaginary)]);
    }

    /// <summary>Tones of the cell after contact is lost at one interface, at another temperature.</summary>
    public (double[] Real, double[] Imaginary) Lost(double contact, double kelvin = 0.0, double film = 0.0)
    {
        double inverse = 1.0 / (Arrhenius.BoltzmannElectronVolt * (298.15 + kelvin)) - 1.0 / (Arrhenius.BoltzmannElectronVolt * 298.15);
        double warm = 0.4 * inverse;
        double loss = Profile.Interfaces == 1 ? -Math.Log(contact) : Math.Log(0.5 * (1.0 + 1.0 / contact));
        return Sweep(film, warm, warm + loss, -loss, isNoisy: true);
    }
}
