using System;

namespace SSBms.Control
{
    public static class Scalar
    {
        public static bool TryFromBits(long bits, out double value)
        {
            value = BitConverter.Int64BitsToDouble(bits);
            return !double.IsNaN(value) && !double.IsInfinity(value);
        }
    }
}

namespace SSBms.Sample
{
    using SSBms.Control;

    public interface ISensor
    {
        double Read();
    }

    public class Thermometer : ISensor
    {
        public double Read()
        {
            return 25.0;
        }
    }

    public static class Stored
    {
        public static bool IsLow(long bits, double limit)
        {
            return Scalar.TryFromBits(bits, out double value) && value < limit;
        }

        public static bool IsCold(ISensor sensor, double limit)
        {
            return sensor.Read() < limit;
        }

        public static long Bits(double value)
        {
            return BitConverter.DoubleToInt64Bits(value);
        }
    }
}
