# Softmax with cross-entropy
#
# The gradients of E once more, by hand, and by central differences, with numpy, beside those that longhand prints.
# Run it with python3: it ends with exit code 0 where all agree.

import sys

import numpy as np

# What is given and not trained.
x1 = 1.5
x2 = -0.5
t1 = 0.0
t2 = 1.0
t3 = 0.0

# The parameters, and the derivative of the output with respect to each as longhand prints it, in full.
parameters = {
    "w11": np.array(0.2),
    "w12": np.array(0.4),
    "w21": np.array(-0.3),
    "w22": np.array(0.1),
    "w31": np.array(0.5),
    "w32": np.array(-0.6),
}
printed = {
    "w11": np.array(0.36279895369393633),
    "w12": np.array(-0.12093298456464543),
    "w21": np.array(-1.3008917126500297),
    "w22": np.array(0.4336305708833432),
    "w31": np.array(0.9380927589560935),
    "w32": np.array(-0.3126975863186978),
}


def softmax(u):
    # Taking the largest away changes no share, and no exponential overflows.
    grown = np.exp(u - np.max(u))
    return grown / np.sum(grown)


def passes(w11, w12, w21, w22, w31, w32):
    # Forward: every node from what it reads.
    a1 = w11 * x1 + w12 * x2
    a2 = w21 * x1 + w22 * x2
    a3 = w31 * x1 + w32 * x2
    y1 = softmax(np.array([a1, a2, a3]))[0]
    y2 = softmax(np.array([a1, a2, a3]))[1]
    y3 = softmax(np.array([a1, a2, a3]))[2]
    E = -(t1 * np.log(y1) + t2 * np.log(y2) + t3 * np.log(y3))

    # Backward: every derivative from those of its users, times the local partial.
    dE_dE = 1  # dE/dE = 1
    dE_dy1 = -t1 / y1  # ∂E/∂y₁
    dE_dy2 = -t2 / y2  # ∂E/∂y₂
    dE_dy3 = -t3 / y3  # ∂E/∂y₃
    dE_da1 = dE_dy1 * (y1 * (1 - y1)) + dE_dy2 * (-y2 * y1) + dE_dy3 * (-y3 * y1)  # ∂E/∂a₁ = ∂E/∂y₁ · ∂y₁/∂a₁ + ∂E/∂y₂ · ∂y₂/∂a₁ + ∂E/∂y₃ · ∂y₃/∂a₁
    dE_da2 = dE_dy1 * (-y1 * y2) + dE_dy2 * (y2 * (1 - y2)) + dE_dy3 * (-y3 * y2)  # ∂E/∂a₂ = ∂E/∂y₁ · ∂y₁/∂a₂ + ∂E/∂y₂ · ∂y₂/∂a₂ + ∂E/∂y₃ · ∂y₃/∂a₂
    dE_da3 = dE_dy1 * (-y1 * y3) + dE_dy2 * (-y2 * y3) + dE_dy3 * (y3 * (1 - y3))  # ∂E/∂a₃ = ∂E/∂y₁ · ∂y₁/∂a₃ + ∂E/∂y₂ · ∂y₂/∂a₃ + ∂E/∂y₃ · ∂y₃/∂a₃
    dE_dw31 = dE_da3 * x1  # ∂E/∂w₃₁ = ∂E/∂a₃ · ∂a₃/∂w₃₁
    dE_dw32 = dE_da3 * x2  # ∂E/∂w₃₂ = ∂E/∂a₃ · ∂a₃/∂w₃₂
    dE_dw21 = dE_da2 * x1  # ∂E/∂w₂₁ = ∂E/∂a₂ · ∂a₂/∂w₂₁
    dE_dw22 = dE_da2 * x2  # ∂E/∂w₂₂ = ∂E/∂a₂ · ∂a₂/∂w₂₂
    dE_dw11 = dE_da1 * x1  # ∂E/∂w₁₁ = ∂E/∂a₁ · ∂a₁/∂w₁₁
    dE_dw12 = dE_da1 * x2  # ∂E/∂w₁₂ = ∂E/∂a₁ · ∂a₁/∂w₁₂
    return E, [dE_dw11, dE_dw12, dE_dw21, dE_dw22, dE_dw31, dE_dw32]


loss, gradients = passes(*parameters.values())
agree = bool(np.isclose(loss, 2.0193715528282956, rtol=1e-7, atol=1e-9))
print(f"output {loss:.10g}{'' if agree else '  DIFFERS'}")
for (name, start), computed in zip(parameters.items(), gradients):
    for at in np.ndindex(start.shape):
        # Move one number a little up and a little down: (above - below) / 2h is close to the derivative.
        h = np.zeros(start.shape)
        h[at] = 1e-6 * max(1, abs(start[at]))
        above, here, below = (passes(*{**parameters, name: start + k * h}.values())[0] for k in (1, 0, -1))
        left, right = (here - below) / h[at], (above - here) / h[at]
        central = (above - below) / (2 * h[at])
        expected, found = printed[name][at], np.asarray(computed)[at]
        same = abs(found - expected) <= 1e-9 + 1e-7 * abs(expected)
        # Where left and right differ there is a kink, or the edge of the domain, and no derivative to approach.
        if abs(left - right) <= 1e-3 * max(1, abs(expected)):
            same = same and abs(central - expected) <= 1e-5 * max(1, abs(expected), abs(here))
        agree = agree and bool(same)
        print(
            f"{name}{list(at) or ''}  printed {expected:.10g}  by hand {found:.10g}"
            f"  central difference {central:.10g}{'' if same else '  DIFFERS'}"
        )
print("all gradients agree" if agree else "some gradients differ")
sys.exit(0 if agree else 1)
