namespace SSBms.Control
{
    public static class Scalar
    {
        public static int ToInteger(double value, int low, int high)
        {
            return value > low && value < high ? (int)value : low;
        }
    }
}

namespace SSBms.Sample
{
    using SSBms.Control;

    public static class Register
    {
        public static int Of(double volt)
        {
            return Scalar.ToInteger(volt * 1000.0, 0, 65535);
        }

        public static byte Low(long code, double volt)
        {
            return volt > 0.0 ? (byte)code : (byte)0;
        }
    }
}
